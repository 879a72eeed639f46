import type { TableColumn } from "~/ui/table/columns";
import type { Field } from "../field";
import type { MaskedValues } from "../value";
import { FieldCell } from "./FieldCell";
import { SORT_BY_FIELD } from "./orderByField";

const WIDTHS: Partial<Record<Field["type"], number>> = { FLAG: 90, INTEGER: 110, DECIMAL: 130, DATE: 150 };
const WIDE = 160;

/** Fields as columns of a table whose rows carry their values. */
export function fieldColumns<Row extends { id: string; customValues: MaskedValues }>(
  fields: readonly Field[],
  { sortable }: { sortable: boolean },
): TableColumn<Row>[] {
  return fields.map(({ id, name, type, searchable }) => ({
    id: `${SORT_BY_FIELD}${id}`,
    header: () => name,
    meta: {
      width: WIDTHS[type] ?? WIDE,
      ...(sortable && searchable ? { sort: `${SORT_BY_FIELD}${id}` } : {}),
    },
    cell: ({ row: { original } }) => <FieldCell values={original.customValues} fieldId={id} />,
  }));
}
