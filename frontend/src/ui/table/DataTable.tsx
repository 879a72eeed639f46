import { type RowData, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { Paged } from "~/lib/graphql/usePagedList";
import { useNarrow } from "../useNarrow";
import { features, gridTemplate, leastWidth, type TableColumn } from "./columns";
import styles from "./DataTable.module.css";
import { HeaderCell } from "./HeaderCell";
import { SkeletonRow, TableRow } from "./TableRow";
import { useRowKeys } from "./useRowKeys";

const ROW = 37;
const CARD = 58;
const FIRST_SKELETONS = 12;

type DataTableProps<Row extends { id: string }> = {
  label: string;
  /** Keep the array stable: at module scope or memoised. */
  columns: TableColumn<Row>[];
  paged: Paged<Row>;
  /** The row on a narrow screen. */
  card: (row: Row) => React.ReactNode;
  onOpen: (row: Row, background: boolean) => void;
  sort?: string;
  onSort?: (sort: string) => void;
  /** Rows that stand in the background; keep it stable. */
  greyed?: (row: Row) => boolean;
};

const ignore = () => {};
const CARDS = { "--columns": "minmax(0, 1fr)", "--row": `${CARD}px`, "--least": "0" } as React.CSSProperties;

function gridStyle<Row extends RowData>(columns: TableColumn<Row>[]): React.CSSProperties {
  const style = {
    "--columns": gridTemplate(columns),
    "--row": `${ROW}px`,
    "--least": `${leastWidth(columns)}px`,
  };
  return style as React.CSSProperties;
}

/** A long list as a grid: virtual rows, pages on demand, arrow keys, Enter opens. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  // TanStack's instances change in place: the compiler must not remember what it read from them.
  "use no memo";
  const { label, columns, paged, card, onOpen, greyed, sort = "", onSort = ignore } = props;
  const { list, rows, offset, loading } = paged;
  const count = loading ? FIRST_SKELETONS : paged.count;
  const narrow = useNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const models = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? CARD : ROW),
    overscan: 8,
    initialOffset: () => list.scrollTop,
    paddingStart: narrow ? 0 : ROW,
    scrollPaddingStart: narrow ? 0 : ROW,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, narrow]);

  const modelAt = (index: number) => models[index - offset];
  const open = (index: number, background: boolean) => {
    const model = modelAt(index);
    if (model) onOpen(model.original, background);
  };
  const keys = useRowKeys({ count: loading ? 0 : count, virtualizer, open });
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!loading) list.show(from, to);
  }, [list, loading, from, to]);

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={loading ? -1 : count + 1}
      aria-busy={loading || paged.stale}
      aria-activedescendant={keys.active >= 0 ? `${id}-${keys.active}` : undefined}
      className={styles.grid}
      data-stale={paged.stale || undefined}
      style={narrow ? CARDS : gridStyle(columns)}
      onKeyDown={keys.onKeyDown}
      onScroll={(event) => {
        list.scrollTop = event.currentTarget.scrollTop;
      }}
    >
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {!narrow && (
          <div role="row" aria-rowindex={1} className={styles.header}>
            {table.getFlatHeaders().map((header) => (
              <HeaderCell
                key={header.id}
                field={header.column.columnDef.meta?.sort}
                sort={sort}
                onSort={onSort}
              >
                <table.FlexRender header={header} />
              </HeaderCell>
            ))}
          </div>
        )}
        {items.map(({ index, start }) => {
          const model = modelAt(index);
          if (!model) return <SkeletonRow key={index} cells={narrow ? 1 : columns.length} top={start} />;
          return (
            <TableRow
              key={model.id}
              model={model}
              index={index}
              id={`${id}-${index}`}
              active={index === keys.active}
              top={start}
              card={narrow ? card : null}
              greyed={greyed?.(model.original) ?? false}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}
