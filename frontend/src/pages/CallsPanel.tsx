import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { LogEvent } from "~/features/activities/events/LogEvent";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, PhoneIcon } from "~/ui/icons";
import { StoryPanel } from "./StoryPanel";
import styles from "./StoryPanel.module.css";

const KINDS = ["CALLS", "MESSAGES"] as const;

/** The calls and messages of a record, those that were logged by hand too. */
export function CallsPanel({ recordId, canNote }: { recordId: string; canNote: boolean }) {
  const { t } = useLingui();
  const [logging, setLogging] = useState(false);
  const log = canNote && (
    <Button variant="default" leftSection={<AddIcon size={15} />} onClick={() => setLogging(true)}>
      <Trans>Log a call or a message</Trans>
    </Button>
  );
  return (
    <>
      <StoryPanel
        recordId={recordId}
        kinds={KINDS}
        head={log && <div className={styles.head}>{log}</div>}
        empty={
          <EmptyState icon={PhoneIcon} title={t`No calls or messages yet`}>
            <Trans>Calls come here by themselves; what happened elsewhere can be logged.</Trans>
          </EmptyState>
        }
      />
      {logging && <LogEvent recordId={recordId} onClose={() => setLogging(false)} />}
    </>
  );
}
