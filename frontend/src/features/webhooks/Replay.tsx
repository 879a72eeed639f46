import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Checkbox, SegmentedControl, Stack } from "@mantine/core";
import { useId, useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import styles from "./Replay.module.css";

const REPLAY = graphql(`
  mutation WebhookReplay($input: WebhookReplayInput!) {
    webhookReplay(input: $input) { webhook { id ...WebhookParts } count userErrors { code message path } }
  }
`);

const HOUR_MS = 3_600_000;
/** Thirty days back, as far as one can go, are over before the request is there. */
const MARGIN_MS = 60_000;

/** A period of which everything chosen is sent. */
export function Replay({ webhookId, onClose }: { webhookId: string; onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const { run, busy, errors } = useAction(REPLAY);
  const [hours, setHours] = useState("24");
  const [again, setAgain] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const replay = async () => {
    if (count !== null) return onClose();
    const from = new Date(Date.now() - Number(hours) * HOUR_MS + MARGIN_MS).toISOString();
    const { payload } = await run({ input: { id: webhookId, from, again } });
    setCount(payload?.count ?? null);
  };
  return (
    <ConfirmDialog
      opened
      title={t`Send again what happened?`}
      confirm={count === null ? t`Send` : t`Done`}
      busy={busy}
      asks={count === null}
      onConfirm={() => void replay()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <div>
          <p className={styles.label} id={id}>{t`In the last`}</p>
          <SegmentedControl
            fullWidth
            data-autofocus
            aria-labelledby={id}
            data={[
              { value: "1", label: t`hour` },
              { value: "24", label: t`day` },
              { value: "168", label: t`week` },
              { value: "720", label: t`30 days` },
            ]}
            value={hours}
            disabled={count !== null}
            onChange={setHours}
          />
        </div>
        <Checkbox
          label={t`Also what was delivered`}
          description={t`The other system knows it by its webhook-id, which stays the same.`}
          checked={again}
          disabled={count !== null}
          onChange={(event) => setAgain(event.currentTarget.checked)}
        />
        <p role="status" className={styles.said}>
          {count === 0 && t`There was nothing to send.`}
          {count !== null &&
            count > 0 &&
            plural(count, { one: "# event is on its way.", other: "# events are on their way." })}
        </p>
      </Stack>
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
