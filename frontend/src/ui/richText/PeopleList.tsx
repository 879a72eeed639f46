import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { Avatar } from "../Avatar";
import { optionId } from "./optionId";
import styles from "./PeopleList.module.css";
import type { Person } from "./people";

export type PeopleListProps = {
  people: readonly Person[];
  loading: boolean;
  /** The place of the one that Enter takes. */
  at: number;
  onPick: (person: Person) => void;
};

/** Who can be mentioned; the keys for it are the editor's. */
export function PeopleList({ people, loading, at, onPick }: PeopleListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div ref={list} role="listbox" aria-label={t`People to mention`} className={styles.list}>
      {people.map((person, place) => (
        // the focus stays in the text, so the keys are heard there
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={person.id}
          id={optionId(person)}
          role="option"
          aria-selected={place === at}
          className={styles.person}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          <Avatar name={person.label} initials={person.initials} />
          {person.label}
        </div>
      ))}
      {people.length === 0 && (
        <p role="status" className={styles.none}>
          {loading ? t`Loading…` : t`Nobody by that name`}
        </p>
      )}
    </div>
  );
}
