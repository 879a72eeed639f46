import type { MaskedValues } from "~/features/custom_fields/value";
import type { ExportKind } from "~/features/exports/exports";
import type { Counted } from "~/lib/graphql/useCount";
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { ColumnPicker } from "~/ui/table/ColumnPicker";
import type { TableColumn } from "~/ui/table/columns";
import type { ListTableProps } from "~/ui/table/listTable";
import { countOf, isEmpty } from "~/ui/table/selection";
import type { Landing } from "~/ui/table/useJump";
import { plain } from "./defaults";
import { FilterBar } from "./FilterBar";
import { ListMenu } from "./ListMenu";
import type { FilterOf, ListKind, ListState, OrderOf } from "./listState";
import { dataOf } from "./lists";
import type { SelectedRows } from "./selected";
import { useTable } from "./useTable";
import { ViewBar } from "./ViewBar";

type ListRow = { id: string; customValues?: MaskedValues } & Landing;

type ListPageProps<K extends ListKind, Row extends ListRow> = {
  /** What an export of it is called; null: it has none. */
  kind: ExportKind | null;
  state: ListState<K>;
  title: string;
  /** The search box's label. */
  searches: string;
  counted: Counted;
  /** How many there are, in words. */
  counts: (count: number) => React.ReactNode;
  /** What makes a new one. */
  add: React.ReactNode;
  /** The list's own columns; keep the array stable. */
  columns: readonly TableColumn<Row>[];
  Table: React.ComponentType<ListTableProps<Row, FilterOf[K], OrderOf[K]>>;
  onOpen: (row: Row, background: boolean) => void;
  empty: React.ReactNode;
  /** What can be done with ticked rows; shown while some are. */
  actions: (selected: SelectedRows) => React.ReactNode;
  /** The other way to show the same: what switches to it, and itself while `state.layout` says so. */
  board?: { layoutSwitch: React.ReactNode; content: React.ReactNode };
};

/** A list with all that belongs to it: search, columns, views, filter, rows, and what is done with ticked ones. */
export function ListPage<K extends ListKind, Row extends ListRow>(props: ListPageProps<K, Row>) {
  const { kind, state, title, searches, counted, counts, add, board, Table, onOpen } = props;
  const { list } = state;
  const { count, recount } = counted;
  const { columns, keys, fieldIds, ticking, jump } = useTable(state, props.columns, dataOf(list).fields);
  const table = !board || state.layout === "TABLE";
  const aside = count !== null && <span aria-live="polite">{counts(count)}</span>;
  const { selection } = ticking;
  return (
    <>
      <PageHeader title={title} aside={aside}>
        <SearchBox label={searches} value={state.q} onSearch={state.setQ} />
        {board?.layoutSwitch}
        {table && (
          <ColumnPicker
            columns={columns}
            places={state.columns}
            onPlaces={state.setColumns}
            usual={plain(list).columns}
          />
        )}
        {add}
        <ListMenu kind={kind} state={state} keys={keys} count={count} ticking={ticking} jump={jump} />
      </PageHeader>
      <ViewBar list={list} state={state} />
      <FilterBar list={list} state={state} />
      {!table && board?.content}
      {table && state.ready && (
        <Table
          filter={state.filter}
          order={state.order}
          sort={state.sort}
          onSort={state.setSort}
          columns={columns}
          places={state.columns}
          onPlaces={state.setColumns}
          fieldIds={fieldIds}
          compact={state.density === "COMPACT"}
          ticking={ticking}
          jump={jump}
          onOpen={onOpen}
          onRecount={recount}
          empty={props.empty}
        />
      )}
      {table &&
        !isEmpty(selection) &&
        props.actions({
          selection,
          filter: state.filter,
          order: state.order,
          columns: keys,
          count: countOf(selection, count ?? 0),
          onClear: ticking.clear,
        })}
    </>
  );
}
