import { useRef } from "react";
import { DataTable, type DataTableProps } from "./DataTable";
import { JumpBar } from "./JumpBar";
import { ListFailed } from "./ListFailed";
import styles from "./ListFrame.module.css";
import { NewRows } from "./NewRows";
import type { Jump } from "./useJump";

type LongListProps<Row extends { id: string }> = Omit<DataTableProps<Row>, "onSort"> & {
  onSort: (sort: string) => void;
  jump: Jump;
  /** Rows that wait to be shown. */
  fresh: number;
  onFresh: () => void;
  /** Instead of the table when there are no rows. */
  empty: React.ReactNode;
};

/** A table with all that surrounds it: a jump, what is new, what went wrong, and nothing at all. */
export function LongList<Row extends { id: string }>(props: LongListProps<Row>) {
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
      <JumpBar jump={jump} onDone={focusRows} />
      {paged.failed && <ListFailed error={paged.error} shown onRetry={paged.list.retry} />}
      <DataTable {...table} />
      <NewRows count={fresh} onShow={onFresh} />
    </div>
  );
}
