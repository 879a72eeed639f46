import { Plural, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatCount } from "~/lib/format";
import { HiddenIcon } from "../icons";
import type { Steps } from "../sortable/SortableList";
import { ColourPick } from "./ColourPick";
import { DeleteEntry } from "./DeleteEntry";
import styles from "./EntryList.module.css";
import { EntryMenu } from "./EntryMenu";
import { EntryName } from "./EntryName";
import type { Entry, EntryActions, EntryPatch } from "./entry";

type EntryLineProps = {
  entry: Entry;
  /** What can take its place when it is deleted. */
  others: readonly Entry[];
  /** null: the list has an order of its own. */
  steps: Steps | null;
  actions: EntryActions;
  children?: React.ReactNode;
};

/** One entry: its colour, its name, what else it has, how many have it, and what one can do. */
export function EntryLine({ entry, others, steps, actions, children }: EntryLineProps) {
  const { t, i18n } = useLingui();
  const [deleting, setDeleting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const set = async (patch: EntryPatch) =>
    setProblem((await actions.change(entry, patch, { force: false }))?.text);
  const count = entry.usageCount;
  const shown = formatCount(count ?? 0, i18n.locale);
  return (
    <>
      <div className={styles.line} data-hidden={entry.hidden || undefined}>
        <ColourPick
          quiet
          label={t`Colour of ${entry.name}`}
          value={entry.colour}
          onChange={(colour) => void set({ colour })}
        />
        <div className={styles.who}>
          <EntryName entry={entry} onSave={(name, options) => actions.change(entry, { name }, options)} />
          {entry.hidden && (
            <span className={styles.note}>
              <HiddenIcon size={13} aria-hidden /> {t`hidden`}
            </span>
          )}
          {entry.system && <span className={styles.note}>{t`built in`}</span>}
        </div>
        {children && <div className={styles.extras}>{children}</div>}
        {count !== undefined && (
          <span className={styles.usage} data-none={count === 0 || undefined}>
            <Plural value={count} _0="no contacts" one={`${shown} contact`} other={`${shown} contacts`} />
          </span>
        )}
        <EntryMenu
          entry={entry}
          steps={steps}
          onHide={(hidden) => void set({ hidden })}
          onDelete={() => setDeleting(true)}
        />
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {deleting && (
        <DeleteEntry
          entry={entry}
          others={others}
          onDelete={(replacementId) => actions.remove(entry.id, replacementId)}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
