import { useLingui } from "@lingui/react/macro";
import { Popover } from "@mantine/core";
import { useRef } from "react";
import type { ActivityRowFragment } from "~/gql/graphql";
import { QuietCell } from "~/ui/table/cells";
import styles from "./cells.module.css";
import { NoteEditor } from "./NoteEditor";
import { useRowDeeds } from "./rowDeeds";

/** The note of what is not yet done is edited where it stands. */
export function NoteCell({ activity }: { activity: ActivityRowFragment }) {
  const { t } = useLingui();
  const { editing, edit } = useRowDeeds();
  const button = useRef<HTMLButtonElement>(null);
  const { id, note, doneAt, subject, viewerCan } = activity;
  if (doneAt != null || !viewerCan.edit) return <QuietCell text={note} />;
  const opened = editing === id;
  const shown = (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      className={styles.note}
      data-empty={note === "" || undefined}
      data-editing={opened || undefined}
      title={note || undefined}
      onClick={() => edit(opened ? null : id)}
    >
      <span className="visually-hidden">{t`Note of ${subject}: `}</span>
      {note || t`Add a note…`}
    </button>
  );
  if (!opened) return shown;
  const close = () => {
    edit(null);
    button.current?.closest<HTMLElement>("[role=grid]")?.focus();
  };
  return (
    <Popover opened onDismiss={close} width={360} position="bottom-start" trapFocus shadow="md">
      <Popover.Target>{shown}</Popover.Target>
      <Popover.Dropdown>
        <NoteEditor activity={activity} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
