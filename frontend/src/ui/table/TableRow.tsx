import { useLingui } from "@lingui/react/macro";
import { FlexRender, type Row as ModelRow, type RowData } from "@tanstack/react-table";
import { memo } from "react";
import type { features, TableColumn } from "./columns";
import styles from "./DataTable.module.css";

type TableRowProps<Row extends RowData> = {
  model: ModelRow<typeof features, Row>;
  /** Drawn again when they change: the model itself stays the same. */
  columns: readonly TableColumn<Row>[];
  index: number;
  id: string;
  active: boolean;
  /** null: the rows of this table are not ticked. */
  ticked: boolean | null;
  top: number;
  card: ((row: Row) => React.ReactNode) | null;
  /** Stands in the background. */
  greyed: boolean;
  /** Has left the list and fades out. */
  gone: boolean;
};

/** The grid hears the keys and the mouse for all its rows. */
function TableRowPlain<Row extends RowData>(props: TableRowProps<Row>) {
  const { model, index, id, active, ticked, top, card, greyed, gone } = props;
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={ticked ?? active}
      className={styles.row}
      data-index={index}
      data-active={active || undefined}
      data-greyed={greyed || undefined}
      data-gone={gone || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {ticked !== null && <TickCell ticked={ticked} labelledBy={id} />}
      {card ? (
        <div role="gridcell" className={styles.card}>
          {card(model.original)}
        </div>
      ) : (
        model.getAllCells().map((cell) => (
          <div
            role="gridcell"
            key={cell.id}
            className={styles.cell}
            data-fixed={cell.column.columnDef.meta?.fixed}
          >
            <FlexRender cell={cell} />
          </div>
        ))
      )}
    </div>
  );
}

export const TableRow = memo(TableRowPlain) as typeof TableRowPlain;

function TickCell({ ticked, labelledBy }: { ticked: boolean; labelledBy: string }) {
  const { t } = useLingui();
  return (
    <div role="gridcell" className={styles.tick} data-tick>
      <input
        type="checkbox"
        className={styles.box}
        checked={ticked}
        readOnly
        tabIndex={-1}
        aria-label={t`Selected`}
        aria-describedby={labelledBy}
      />
    </div>
  );
}

type SkeletonRowProps = { cells: number; top: number; ticks: boolean };

/** A row that is still on its way. */
export function SkeletonRow({ cells, top, ticks }: SkeletonRowProps) {
  return (
    <div aria-hidden className={styles.row} style={{ transform: `translateY(${top}px)` }}>
      {ticks && <div className={styles.tick} />}
      {Array.from({ length: cells }, (_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- bars have no identity
        <div key={at} className={styles.cell} data-fixed={(at === 0 && ticks) || undefined}>
          <span className={styles.bar} style={{ width: `${45 + ((at * 37) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}
