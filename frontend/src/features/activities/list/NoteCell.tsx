import { useLingui } from "@lingui/react/macro";
import { Popover } from "@mantine/core";
import { useRef } from "react";
import type { ActivityRowFragment } from "~/gql/graphql";
import { RecordScope } from "~/ui/fields/RecordScope";
import { NoteIcon } from "~/ui/icons";
import { QuietCell } from "~/ui/table/cells";
import styles from "./cells.module.css";
import { formOf, NoteEditor } from "./NoteEditor";
import { useRowDeeds } from "./rowDeeds";

type NoteCellProps = {
  activity: ActivityRowFragment;
  /** As an icon, where a line has no room for it. */
  small?: boolean;
};

/** The note of what is not yet done is edited where it stands. */
export function NoteCell({ activity, small = false }: NoteCellProps) {
  const { t } = useLingui();
  const { editing, edit } = useRowDeeds();
  const button = useRef<HTMLButtonElement>(null);
  const { id, note, doneAt, subject, viewerCan } = activity;
  if (doneAt != null || !viewerCan.edit) return small ? null : <QuietCell text={note} />;
  const opened = editing === id;
  const shown = (
    <button
      ref={button}
      type={opened ? "submit" : "button"}
      form={opened ? formOf(id) : undefined}
      tabIndex={-1}
      className={small ? styles.noteIcon : styles.note}
      data-empty={note === "" || undefined}
      data-editing={opened || undefined}
      title={note || undefined}
      onClick={opened ? undefined : () => edit(id)}
    >
      <span className="visually-hidden">{t`Note of ${subject}: `}</span>
      {small ? <NoteIcon size={15} stroke={1.7} aria-hidden /> : note || t`Add a note…`}
    </button>
  );
  if (!opened) return shown;
  const close = () => {
    edit(null);
    button.current?.closest<HTMLElement>("[role=grid]")?.focus();
  };
  return (
    <Popover
      opened
      width={small ? 300 : 360}
      position="bottom-start"
      trapFocus
      closeOnClickOutside={false}
      closeOnEscape={false}
      shadow="md"
    >
      <Popover.Target>{shown}</Popover.Target>
      {/* the list has keys of its own */}
      <Popover.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        <RecordScope value={id}>
          <NoteEditor activity={activity} onClose={close} />
        </RecordScope>
      </Popover.Dropdown>
    </Popover>
  );
}
