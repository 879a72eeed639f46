import { FlexRender, type Row as ModelRow, type RowData } from "@tanstack/react-table";
import { memo } from "react";
import type { features } from "./columns";
import styles from "./DataTable.module.css";

type TableRowProps<Row extends RowData> = {
  model: ModelRow<typeof features, Row>;
  index: number;
  id: string;
  active: boolean;
  top: number;
  card: ((row: Row) => React.ReactNode) | null;
  /** Stands in the background. */
  greyed: boolean;
  onOpen: (row: Row, background: boolean) => void;
};

function TableRowPlain<Row extends RowData>({
  model,
  index,
  id,
  active,
  top,
  card,
  greyed,
  onOpen,
}: TableRowProps<Row>) {
  return (
    // the grid itself has the focus and hears the keys; a row only answers the mouse
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={active}
      className={styles.row}
      data-greyed={greyed || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(model.original, false);
      }}
      onAuxClick={(event) => {
        if (event.button !== 1) return;
        event.preventDefault();
        onOpen(model.original, true);
      }}
    >
      {card ? (
        <div role="gridcell" className={styles.card}>
          {card(model.original)}
        </div>
      ) : (
        model.getAllCells().map((cell) => (
          <div role="gridcell" key={cell.id} className={styles.cell}>
            <FlexRender cell={cell} />
          </div>
        ))
      )}
    </div>
  );
}

export const TableRow = memo(TableRowPlain) as typeof TableRowPlain;

/** A row that is still on its way. */
export function SkeletonRow({ cells, top }: { cells: number; top: number }) {
  return (
    <div aria-hidden className={styles.row} style={{ transform: `translateY(${top}px)` }}>
      {Array.from({ length: cells }, (_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- bars have no identity
        <div key={at} className={styles.cell}>
          <span className={styles.bar} style={{ width: `${45 + ((at * 37) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}
