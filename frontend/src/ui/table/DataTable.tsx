import { type RowData, useTable } from "@tanstack/react-table";
import { useId, useMemo, useRef } from "react";
import type { Paged } from "~/lib/graphql/usePagedList";
import { useHotkeys } from "~/lib/hotkeys";
import { useSame } from "~/lib/useSame";
import { useNarrow } from "../useNarrow";
import { type Places, shownColumns } from "./columnPlaces";
import { features, gridTemplate, leastWidth, type TableColumn, TICK } from "./columns";
import styles from "./DataTable.module.css";
import { HeaderRow } from "./HeaderRow";
import { isTicked, type Ticking } from "./selection";
import { SkeletonRow, TableRow } from "./TableRow";
import { TickedCount } from "./TickedCount";
import { useColumnEdit } from "./useColumnEdit";
import { useRowKeys } from "./useRowKeys";
import { useRowPointer } from "./useRowPointer";
import { useTicks } from "./useTicks";
import { ROW, useVirtualRows } from "./useVirtualRows";

const FIRST_SKELETONS = 12;

export type DataTableProps<Row extends { id: string }> = {
  label: string;
  /** All there are. Keep the array stable: at module scope or memoised. */
  columns: readonly TableColumn<Row>[];
  /** Those that are shown, in their order; without it all of them. With `onPlaces` they can be moved and resized. */
  places?: Places | undefined;
  onPlaces?: ((places: Places) => void) | undefined;
  paged: Paged<Row>;
  /** The row on a narrow screen; keep it stable. */
  card: (row: Row) => React.ReactNode;
  onOpen: (row: Row, background: boolean) => void;
  sort?: string;
  onSort?: (sort: string) => void;
  compact?: boolean;
  /** What is ticked; without it rows are not ticked. */
  ticking?: Ticking | undefined;
  /** Rows that stand in the background; keep it stable. */
  greyed?: (row: Row) => boolean;
  /** Rows that have left the list and fade out. */
  gone?: ReadonlySet<string>;
  /** Keys that do something with the row on which the keyboard is; "enter" instead of opening it. */
  rowKeys?: readonly RowKey<Row>[];
};

type RowKey<Row> = { keys: string; label: string; run: (row: Row) => void };

const ignore = () => {};
const NOBODY: ReadonlySet<string> = new Set();
const NO_KEYS: readonly never[] = [];

/** A long list as a grid: virtual rows, pages on demand, arrow keys, Enter opens, ticks over page borders. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  // TanStack's instances change in place: the compiler must not remember what it read from them.
  "use no memo";
  const { label, paged, card, onOpen, greyed, sort = "", onSort = ignore, gone = NOBODY } = props;
  const { rowKeys = NO_KEYS } = props;
  const { list, rows, offset, loading } = paged;
  const count = loading ? FIRST_SKELETONS : paged.count;
  const narrow = useNarrow();
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const places = useSame(props.places);
  const columns = useMemo(
    () => (places ? shownColumns(props.columns, places) : props.columns),
    [props.columns, places],
  );
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const models = table.getRowModel().rows;
  const height = narrow ? ROW.card : props.compact ? ROW.compact : ROW.normal;
  const { stale } = paged;
  const { virtualizer, items } = useVirtualRows({ grid, list, count, height, narrow, loading, stale });

  const open = (index: number, background: boolean) => {
    const model = models[index - offset];
    if (model) onOpen(model.original, background);
  };
  const enter = rowKeys.find(({ keys }) => keys === "enter");
  const press = (index: number, background: boolean) => {
    const model = enter && !background ? models[index - offset] : undefined;
    if (model) enter?.run(model.original);
    else open(index, background);
  };
  const ticks = useTicks(paged, props.ticking);
  const edit = useColumnEdit({ grid, columns, places, onPlaces: props.onPlaces });
  const keys = useRowKeys({ count: loading ? 0 : count, virtualizer, open: press, ticks });
  useHotkeys(
    // Enter is the grid's own: elsewhere it presses buttons
    rowKeys.flatMap(({ run, ...key }) => {
      const act = () => {
        const model = models[keys.active - offset];
        if (model) run(model.original);
      };
      return key.keys === "enter" ? [] : [{ ...key, run: act }];
    }),
  );
  const pointer = useRowPointer({ open, setActive: keys.setActive, ticks, narrow });

  return (
    <>
      <div
        ref={grid}
        role="grid"
        data-focus-home
        tabIndex={0}
        aria-label={label}
        aria-rowcount={!loading && paged.ended ? count + 1 : -1}
        aria-multiselectable={ticks ? true : undefined}
        aria-busy={loading || paged.stale}
        aria-activedescendant={keys.active >= 0 ? `${id}-${keys.active}` : undefined}
        className={styles.grid}
        data-stale={paged.stale || undefined}
        data-ticks={ticks ? true : undefined}
        style={narrow ? cardStyle(ticks !== null) : gridStyle(columns, ticks !== null, height)}
        onKeyDown={keys.onKeyDown}
        onScroll={({ currentTarget }) => {
          list.keepPlace(currentTarget.scrollTop);
          currentTarget.toggleAttribute("data-sideways", currentTarget.scrollLeft > 0);
        }}
      >
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize() }}
          {...pointer}
        >
          {!narrow && (
            <HeaderRow
              headers={table.getFlatHeaders()}
              sort={sort}
              onSort={onSort}
              edit={edit}
              ticks={ticks}
            />
          )}
          {items.map(({ index, start }) => {
            const model = models[index - offset];
            if (!model) {
              const cells = narrow ? 1 : columns.length;
              return <SkeletonRow key={index} cells={cells} top={start} ticks={ticks !== null} />;
            }
            return (
              <TableRow
                key={model.id}
                model={model}
                columns={columns}
                index={index}
                id={`${id}-${index}`}
                active={index === keys.active}
                ticked={ticks && isTicked(ticks.selection, model.id)}
                top={start}
                card={narrow ? card : null}
                greyed={greyed?.(model.original) ?? false}
                gone={gone.has(model.id)}
              />
            );
          })}
        </div>
      </div>
      {ticks && <TickedCount selection={ticks.selection} />}
    </>
  );
}

function gridStyle<Row extends RowData>(
  columns: readonly TableColumn<Row>[],
  ticks: boolean,
  height: number,
): React.CSSProperties {
  const tick = ticks ? TICK : 0;
  const style = {
    "--columns": gridTemplate(columns),
    "--tick": `${tick}px`,
    "--row": `${height}px`,
    "--least": `${leastWidth(columns) + tick}px`,
  };
  return style as React.CSSProperties;
}

function cardStyle(ticks: boolean): React.CSSProperties {
  const style = {
    "--columns": "minmax(0, 1fr)",
    "--tick": ticks ? "auto" : "0px",
    "--row": `${ROW.card}px`,
    "--least": "0px",
  };
  return style as React.CSSProperties;
}
