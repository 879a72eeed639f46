import { useLingui } from "@lingui/react/macro";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { formatDateTime } from "~/lib/format";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import { PauseIcon, PlayIcon } from "~/ui/icons";
import styles from "./PauseBanner.module.css";
import { PAUSE_WORDS } from "./states";
import type { Webhook } from "./webhooks";

const RESUME = graphql(`
  mutation WebhookResume($input: WebhookResumeInput!) {
    webhookResume(input: $input) { webhook { id ...WebhookParts } count userErrors { code message path } }
  }
`);

/** That nothing is sent, why, and the way on. */
export function PauseBanner({ webhook }: { webhook: Webhook }) {
  const { t, i18n } = useLingui();
  const { run, busy, errors, forget } = useAction(RESUME);
  const [asking, setAsking] = useState(false);
  const [missed, setMissed] = useState(true);
  const { id, name, pausedAt, pauseReason } = webhook;
  if (!pausedAt) return null;
  const since = formatDateTime(pausedAt, i18n.locale);
  const close = () => {
    setAsking(false);
    forget();
  };
  const resume = async () => {
    const { payload } = await run({ input: { id, sendMissed: missed } });
    if (payload) close();
  };
  return (
    <section className={styles.banner} aria-label={t`Paused since ${since}`}>
      <PauseIcon size={18} aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <b>{t`Paused since ${since}`}</b>
        <span>{pauseReason && i18n._(PAUSE_WORDS[pauseReason])}</span>
      </p>
      <Button leftSection={<PlayIcon size={15} />} onClick={() => setAsking(true)}>{t`Resume…`}</Button>
      <ConfirmDialog
        opened={asking}
        title={t`Resume “${name}”?`}
        confirm={t`Resume`}
        busy={busy}
        onConfirm={() => void resume()}
        onClose={close}
      >
        <p className={styles.text}>{t`What waited is sent now.`}</p>
        <Checkbox
          label={t`Also what happened while it was paused`}
          checked={missed}
          onChange={(event) => setMissed(event.currentTarget.checked)}
        />
        <ErrorLine errors={errors} />
      </ConfirmDialog>
    </section>
  );
}
