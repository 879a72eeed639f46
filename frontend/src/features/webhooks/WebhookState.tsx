import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { formatDateTime } from "~/lib/format";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./WebhookState.module.css";
import type { Webhook } from "./webhooks";

/** Whether it works, in a few words and a light. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { pausedAt, failingSince, waitingCount } = webhook;
  const tone = pausedAt ? "danger" : failingSince ? "warn" : webhook.lastSuccessAt ? "ok" : undefined;
  return (
    <span className={styles.state} data-tone={tone}>
      <span className={styles.light} aria-hidden />
      <span>
        <Words webhook={webhook} />
        {waitingCount > 0 && <> · {plural(waitingCount, { one: "# waits", other: "# wait" })}</>}
      </span>
    </span>
  );
}

function Words({ webhook: { pausedAt, failingSince, lastSuccessAt } }: { webhook: Webhook }) {
  const { t, i18n } = useLingui();
  const since = failingSince && formatDateTime(failingSince, i18n.locale);
  if (pausedAt) return t({ context: "webhook", message: "Paused" });
  if (since) return t`Failing since ${since}`;
  if (lastSuccessAt === null) return t`Nothing sent yet`;
  return (
    <Trans>
      Got through <RelativeTime at={lastSuccessAt} />
    </Trans>
  );
}
