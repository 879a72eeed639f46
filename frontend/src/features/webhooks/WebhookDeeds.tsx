import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { settingsPath } from "~/lib/settingsPath";
import { ErrorLine } from "~/ui/ErrorLine";
import { PauseIcon, RetryIcon, SendIcon } from "~/ui/icons";
import { Replay } from "./Replay";
import styles from "./WebhookDeeds.module.css";
import type { Webhook } from "./webhooks";

const TEST = graphql(`
  mutation WebhookTest($input: WebhookChoice!) {
    webhookTest(input: $input) { webhookDelivery { id ...DeliveryRow } userErrors { code message path } }
  }
`);

const PAUSE = graphql(`
  mutation WebhookPause($input: WebhookChoice!) {
    webhookPause(input: $input) { webhook { id ...WebhookParts } userErrors { code message path } }
  }
`);

/** What one can have sent, and the brake. */
export function WebhookDeeds({ webhook: { id, pausedAt } }: { webhook: Webhook }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const test = useAction(TEST);
  const pause = useAction(PAUSE);
  const [replaying, setReplaying] = useState(false);
  const send = async () => {
    const { payload } = await test.run({ input: { id } });
    const made = payload?.webhookDelivery?.id;
    if (made !== undefined) void navigate({ to: settingsPath("webhooks", id, made) });
  };
  return (
    <>
      <div className={styles.deeds}>
        <Button
          variant="default"
          leftSection={<SendIcon size={15} />}
          loading={test.busy}
          onClick={() => void send()}
        >
          {t({ context: "webhook", message: "Send a test" })}
        </Button>
        {!pausedAt && (
          <>
            <Button
              variant="default"
              leftSection={<RetryIcon size={15} />}
              onClick={() => setReplaying(true)}
            >{t`Replay…`}</Button>
            <Button
              variant="default"
              leftSection={<PauseIcon size={15} />}
              loading={pause.busy}
              onClick={() => void pause.run({ input: { id } })}
            >
              {t({ context: "webhook", message: "Pause" })}
            </Button>
          </>
        )}
      </div>
      <ErrorLine errors={test.errors} />
      <ErrorLine errors={pause.errors} />
      {replaying && <Replay webhookId={id} onClose={() => setReplaying(false)} />}
    </>
  );
}
