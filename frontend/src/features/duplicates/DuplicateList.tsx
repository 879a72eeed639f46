import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { MoreRows } from "~/ui/MoreRows";
import styles from "./DuplicateList.module.css";
import { DuplicateRow } from "./DuplicateRow";
import type { Pair } from "./pair";

type DuplicateListProps = {
  pairs: readonly Pair[];
  rejected: boolean;
  loading: boolean;
  more: (() => void) | null;
  busy: boolean;
  onMerge: (pair: Pair) => void;
  onReject: (pair: Pair) => void;
};

/** Pairs below each other; J and K go through them, M merges, N says that they are not the same. */
export function DuplicateList(props: DuplicateListProps) {
  const { pairs, rejected, loading, more, busy, onMerge, onReject } = props;
  const { t } = useLingui();
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  // what was judged is gone: the next one stands in its place
  const at = Math.min(current, pairs.length - 1);
  /** Where the focus is, for whoever came by Tab, else the current one. */
  const here = () => {
    const rows = [...(list.current?.children ?? [])];
    const focused = rows.findIndex((row) => row.contains(document.activeElement));
    return focused === -1 ? at : focused;
  };
  const act = (deed: (pair: Pair) => void) => {
    const pair = pairs[here()];
    setCurrent(here());
    if (pair && !busy) deed(pair);
  };
  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, pairs.length - 1));
    setCurrent(next);
    const row = list.current?.children[next];
    if (row instanceof HTMLElement) row.focus();
  };
  useHotkeys([
    { keys: "j", label: t`Next pair`, run: () => go(here() + 1) },
    { keys: "k", label: t`Previous pair`, run: () => go(here() - 1) },
    { keys: "m", label: t`Merge the pair`, run: () => act(onMerge) },
    { keys: "n", label: t`Not the same, or maybe after all`, run: () => act(onReject) },
  ]);
  return (
    <div className={styles.scroller}>
      <ul ref={list} className={styles.list} aria-label={t`Suspected duplicates`} aria-busy={loading}>
        {pairs.map((each, place) => (
          <DuplicateRow
            key={each.id}
            pair={each}
            current={place === at}
            rejected={rejected}
            onMerge={() => onMerge(each)}
            onReject={() => onReject(each)}
          />
        ))}
      </ul>
      <MoreRows loading={loading} more={more} />
    </div>
  );
}
