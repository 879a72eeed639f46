import { Button } from "@mantine/core";
import { useState } from "react";
import { Dot } from "../Dot";
import { AddIcon } from "../icons";
import styles from "./EntryList.module.css";

export type Entry = { id: string; name: string; colour?: string };
const NEW = "new";

type EntryListProps<One extends Entry> = {
  /** What the list holds, for those who hear it. */
  label: string;
  entries: readonly One[];
  /** Quiet words on the right. */
  aside?: (entry: One) => React.ReactNode;
  /** The verb on the button: "Add a stage". */
  add: string;
  empty: string;
  /** The form in an entry's place, or at the end for a new one (null). */
  form: (entry: One | null, close: () => void) => React.ReactNode;
  /** False: entries are shown, and only new ones are added. */
  editable?: boolean;
};

/** A dictionary's entries, each edited in its own line. */
export function EntryList<One extends Entry>(props: EntryListProps<One>) {
  const { label, entries, aside, add, empty, form, editable = true } = props;
  const [editing, setEditing] = useState<string | null>(null);
  /** Whose form was closed last: the focus goes back to its line. */
  const [left, setLeft] = useState<string | null>(null);
  const close = () => {
    setLeft(editing);
    setEditing(null);
  };
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.item}>
            {editing === entry.id ? (
              form(entry, close)
            ) : (
              <EntryLine
                entry={entry}
                focused={left === entry.id}
                {...(editable ? { onEdit: () => setEditing(entry.id) } : {})}
              >
                {aside?.(entry)}
              </EntryLine>
            )}
          </li>
        ))}
        {editing === NEW && <li className={styles.item}>{form(null, close)}</li>}
        {entries.length === 0 && editing !== NEW && <li className={styles.empty}>{empty}</li>}
      </ul>
      {editing !== NEW && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<AddIcon size={14} />}
          autoFocus={left === NEW}
          onClick={() => setEditing(NEW)}
        >
          {add}
        </Button>
      )}
    </>
  );
}

type EntryLineProps = { entry: Entry; focused: boolean; onEdit?: () => void; children: React.ReactNode };

function EntryLine({ entry, focused, onEdit, children }: EntryLineProps) {
  const parts = (
    <>
      {entry.colour !== undefined && <Dot colour={entry.colour} />}
      <span className={styles.name}>{entry.name}</span>
      <span className={styles.aside}>{children}</span>
    </>
  );
  if (!onEdit) return <span className={styles.line}>{parts}</span>;
  return (
    <button type="button" className={styles.line} autoFocus={focused} onClick={onEdit}>
      {parts}
    </button>
  );
}
