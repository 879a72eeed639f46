import { useMemo } from "react";
import { useFieldColumns } from "~/features/custom_fields/list/useFieldColumns";
import type { MaskedValues } from "~/features/custom_fields/value";
import type { CustomFieldTarget } from "~/gql/graphql";
import type { TableColumn } from "~/ui/table/columns";
import { type Ticking, useSelection } from "~/ui/table/selection";
import { type Jump, useJump } from "~/ui/table/useJump";
import type { ListState } from "./listState";

type Table<Row extends { id: string }> = {
  /** The list's own and those of additional fields. */
  columns: readonly TableColumn<Row>[];
  keys: string[];
  /** The additional fields that are shown. */
  fieldIds: string[];
  ticking: Ticking;
  jump: Jump;
};

/** What a list's table needs besides the state in the address: its columns, the ticks, where one has jumped. */
export function useTable<Row extends { id: string; customValues?: MaskedValues }>(
  state: Pick<ListState, "filter" | "order" | "sort" | "columns">,
  own: readonly TableColumn<Row>[],
  target: CustomFieldTarget | null,
): Table<Row> {
  const { filter, order, sort } = state;
  const fields = useFieldColumns<Row>(target);
  const columns = useMemo(() => [...own, ...fields.columns], [own, fields.columns]);
  const keys = state.columns.map(({ key }) => key);
  const ticking = useSelection(JSON.stringify(filter));
  const jump = useJump(JSON.stringify([filter, order]), sort);
  return { columns, keys, fieldIds: fields.idsOf(keys), ticking, jump };
}
