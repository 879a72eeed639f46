import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { ActionLine } from "./ActionLine";
import type { Item, Section } from "./item";
import styles from "./Palette.module.css";
import { RecordLine } from "./RecordLine";
import type { Search } from "./useSearch";

export const LIST_ID = "palette-list";
export const optionId = (key: string) => `palette-${key}`;

type PaletteListProps = {
  sections: readonly Section[];
  active: string | undefined;
  /** What the records were found for. */
  typed: string;
  search: Search;
  nothing: boolean;
  onActive: (key: string) => void;
  onTake: (item: Item, background: boolean) => void;
};

/** What was found and what can be done, under headings; says what is amiss where there is nothing. */
export function PaletteList({
  sections,
  active,
  typed,
  search,
  nothing,
  onActive,
  onTake,
}: PaletteListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== undefined) document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className={styles.results} aria-busy={search.waiting}>
      <div ref={list} id={LIST_ID} role="listbox" aria-label={t`Results`} className={styles.list}>
        {sections.map(({ key, label, items }) => (
          <div key={key} role="group" aria-label={label} className={styles.section}>
            <div aria-hidden className={styles.heading}>
              {label}
            </div>
            {items.map((item) => (
              <Option
                key={item.key}
                item={item}
                active={item.key === active}
                onActive={() => onActive(item.key)}
                onTake={(background) => onTake(item, background)}
              >
                {item.found ? (
                  <RecordLine found={item.found} typed={typed} />
                ) : (
                  <ActionLine action={item.action} />
                )}
              </Option>
            ))}
          </div>
        ))}
      </div>
      {search.failed && (
        <p className={styles.note}>
          <Trans>The search does not answer.</Trans>
          <Button variant="subtle" size="compact-sm" onClick={search.retry}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      )}
      {nothing && !search.failed && (
        <p className={styles.note}>{search.waiting ? t`Searching…` : t`Nothing found`}</p>
      )}
      <p role="status" className="visually-hidden">
        {!search.waiting && <Plural value={count} one="# result" other="# results" />}
      </p>
    </div>
  );
}

type OptionProps = {
  item: Item;
  active: boolean;
  children: React.ReactNode;
  onActive: () => void;
  onTake: (background: boolean) => void;
};

/** For the pointer; keys are heard in the field, which keeps the focus and names the active option. */
function Option({ item, active, children, onActive, onTake }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears them
    <div
      id={optionId(item.key)}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.option}
      onPointerMove={() => !active && onActive()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onTake(event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => event.button === 1 && onTake(true)}
    >
      {children}
    </div>
  );
}
