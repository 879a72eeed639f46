import { FlexRender, type Header, type RowData } from "@tanstack/react-table";
import { useId, useState } from "react";
import { useDrops } from "../sortable/useDrops";
import { ColumnLabel } from "./ColumnLabel";
import type { features } from "./columns";
import styles from "./DataTable.module.css";
import { HeaderCell } from "./HeaderCell";
import { HeaderTick } from "./HeaderTick";
import type { ColumnEdit } from "./useColumnEdit";
import type { Ticks } from "./useTicks";

type HeaderRowProps<Row extends RowData> = {
  headers: readonly Header<typeof features, Row>[];
  sort: string;
  onSort: (sort: string) => void;
  /** null: the columns stay as they are. */
  edit: ColumnEdit | null;
  ticks: Ticks | null;
};

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The names of the columns. One Tab stop: arrows go from column to column, Alt and an arrow moves one. */
export function HeaderRow<Row extends RowData>({ headers, sort, onSort, edit, ticks }: HeaderRowProps<Row>) {
  const listId = useId();
  const [at, setAt] = useState(0);
  const ids = headers.map(({ id }) => id);
  useDrops(listId, ids, (_, next) => edit?.order(next));

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const cell = (event.target as HTMLElement).closest("[role=columnheader]");
    const id = ids[at];
    if (step === undefined || event.ctrlKey || event.metaKey || !cell || !id) return;
    event.preventDefault();
    if (event.altKey) {
      if (edit?.step(id, step < 0 ? -1 : 1)) setAt(at + step);
      return;
    }
    const next = step < 0 ? cell.previousElementSibling : cell.nextElementSibling;
    next?.querySelector<HTMLElement>("[data-head]")?.focus();
  };

  return (
    <div role="row" aria-rowindex={1} className={styles.header} onKeyDown={onKeyDown}>
      {ticks && <HeaderTick ticks={ticks} />}
      {headers.map((header, index) => {
        const { meta } = header.column.columnDef;
        return (
          <HeaderCell
            key={header.id}
            id={header.id}
            meta={meta ?? { width: 0 }}
            listId={listId}
            current={index === Math.min(at, headers.length - 1)}
            onFocus={() => setAt(index)}
            sort={sort}
            onSort={onSort}
            edit={edit}
          >
            {meta?.label === undefined ? <FlexRender header={header} /> : <ColumnLabel label={meta.label} />}
          </HeaderCell>
        );
      })}
    </div>
  );
}
