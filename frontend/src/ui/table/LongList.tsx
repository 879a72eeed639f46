import { useRef } from "react";
import type { Paged } from "~/lib/graphql/usePagedList";
import { DataTable, type DataTableProps } from "./DataTable";
import { JumpBar } from "./JumpBar";
import { ListFailed } from "./ListFailed";
import styles from "./ListFrame.module.css";
import { NewRows } from "./NewRows";
import { beginsWith, type Jump, type Landing } from "./useJump";

type LongListProps<Row extends { id: string } & Landing> = Omit<DataTableProps<Row>, "onSort"> & {
  onSort: (sort: string) => void;
  jump: Jump;
  /** Rows that wait to be shown. */
  fresh: number;
  onFresh: () => void;
  /** Instead of the table when there are no rows. */
  empty: React.ReactNode;
};

/** A table with all that surrounds it: a jump, what is new, what went wrong, and nothing at all. */
export function LongList<Row extends { id: string } & Landing>(props: LongListProps<Row>) {
  const { jump, fresh, onFresh, empty, ...table } = props;
  const { paged } = table;
  const frame = useRef<HTMLDivElement>(null);
  const focusRows = () => frame.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  const nothing = !paged.loading && paged.count === 0;
  if (paged.failed && (paged.loading || nothing)) {
    return <ListFailed error={paged.error} shown={false} onRetry={paged.list.retry} />;
  }
  if (nothing && jump.from === null && !jump.asking) return empty;
  return (
    <div ref={frame} className={styles.frame}>
      <JumpBar jump={jump} missed={hasMissed(jump, paged)} onDone={focusRows} />
      {paged.failed && <ListFailed error={paged.error} shown onRetry={paged.list.retry} />}
      <DataTable {...table} />
      <NewRows count={fresh} onShow={onFresh} />
    </div>
  );
}

/** Told of the list's first row alone, once it is the one that was asked for. */
function hasMissed<Row extends Landing>({ from, by }: Jump, paged: Paged<Row>): boolean {
  const { rows, offset, loading, stale } = paged;
  if (from === null || by === null || loading || stale || offset > 0) return false;
  const first = rows[0];
  return first === undefined || !beginsWith(first, by, from);
}
