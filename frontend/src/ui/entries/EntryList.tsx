import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { AddIcon } from "../icons";
import { SortableList } from "../sortable/SortableList";
import { AddEntry } from "./AddEntry";
import { EntryLine } from "./EntryLine";
import styles from "./EntryList.module.css";
import type { Entry, EntryActions } from "./entry";

type EntryListProps<One extends Entry> = {
  /** What the list holds, for those who hear it. */
  label: string;
  entries: readonly One[];
  actions: EntryActions;
  /** The verb on the button: "Add a stage". */
  add: string;
  /** What a new one is called by: "Name", or "ISO code" for currencies. */
  nameLabel?: string;
  empty: string;
  /** The words over `extras`. */
  heads?: React.ReactNode;
  /** What else an entry has, to be set in its line. */
  extras?: (entry: One) => React.ReactNode;
};

const hasUsage = ({ usageCount }: Entry) => usageCount !== undefined;

/** A dictionary: every entry renamed, coloured, hidden, moved and deleted in its own line. */
export function EntryList<One extends Entry>(props: EntryListProps<One>) {
  const { label, entries, actions, add, nameLabel, empty, heads, extras } = props;
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string>();
  const move = async (ids: string[]) => setProblem((await actions.move?.(ids))?.text);
  return (
    <div className={styles.dictionary}>
      {heads && entries.length > 0 && (
        <div className={styles.heads} data-usage={entries.some(hasUsage) || undefined} aria-hidden>
          {heads}
        </div>
      )}
      <SortableList
        label={label}
        items={entries}
        itemName={({ name }) => name}
        movable={actions.move !== null}
        onMove={move}
        render={(entry, steps) => (
          <EntryLine
            entry={entry}
            others={entries.filter((other) => other.id !== entry.id)}
            steps={actions.move && entries.length > 1 ? steps : null}
            actions={actions}
          >
            {extras?.(entry)}
          </EntryLine>
        )}
      >
        {entries.length === 0 && !adding && <li className={styles.empty}>{empty}</li>}
        {adding && (
          <li>
            <AddEntry nameLabel={nameLabel ?? t`Name`} onAdd={actions.add} onClose={() => setAdding(false)} />
          </li>
        )}
      </SortableList>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {!adding && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<AddIcon size={14} />}
          onClick={() => setAdding(true)}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
