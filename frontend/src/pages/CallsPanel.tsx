import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { LogEvent } from "~/features/activities/events/LogEvent";
import { useMay } from "~/features/identity/viewer";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, PhoneIcon } from "~/ui/icons";
import { ALL } from "./list/lists";
import { StoryPanel } from "./StoryPanel";
import styles from "./StoryPanel.module.css";

const KINDS = ["CALLS", "MESSAGES"] as const;

type CallsPanelProps = { kind: "contact" | "organization"; recordId: string; canNote: boolean };

/** The calls and messages of a record, those that were logged by hand too. */
export function CallsPanel({ kind, recordId, canNote }: CallsPanelProps) {
  const { t } = useLingui();
  const [logging, setLogging] = useState(false);
  const mayList = useMay("calls:read");
  const head = (
    <div className={styles.head}>
      {mayList && (
        <Link
          to="/calls"
          search={{ view: ALL, filter: { [kind]: { in: [recordId] } } }}
          className={styles.all}
        >
          <Trans>As a list</Trans>
        </Link>
      )}
      {canNote && (
        <Button variant="default" leftSection={<AddIcon size={15} />} onClick={() => setLogging(true)}>
          <Trans>Log a call or a message</Trans>
        </Button>
      )}
    </div>
  );
  return (
    <>
      <StoryPanel
        recordId={recordId}
        kinds={KINDS}
        head={head}
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
