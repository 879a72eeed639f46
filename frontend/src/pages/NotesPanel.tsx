import { Trans, useLingui } from "@lingui/react/macro";
import { EmptyState } from "~/ui/EmptyState";
import { NoteIcon } from "~/ui/icons";
import { StoryPanel } from "./StoryPanel";

const NOTES = ["NOTES"] as const;

/** What was written on a record, and nothing else. */
export function NotesPanel({ recordId, canNote }: { recordId: string; canNote: boolean }) {
  const { t } = useLingui();
  return (
    <StoryPanel
      recordId={recordId}
      composes={canNote}
      kinds={NOTES}
      empty={
        <EmptyState icon={NoteIcon} title={t`No notes yet`}>
          {canNote && <Trans>Write the first one above.</Trans>}
        </EmptyState>
      }
    />
  );
}
