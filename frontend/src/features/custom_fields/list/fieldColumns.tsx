import type { TableColumn } from "~/ui/table/columns";
import type { Field } from "../field";
import type { CrmFields } from "../useCustomFields";
import type { MaskedValues } from "../value";
import { FieldCell } from "./FieldCell";

/** A field's column, and the order by it: "custom:<id>". */
export const CUSTOM = "custom:";

const WIDTHS: Partial<Record<Field["type"], number>> = { FLAG: 90, INTEGER: 110, DECIMAL: 130, DATE: 150 };
const WIDE = 160;

/** Fields as columns of a table whose rows carry their values. */
export function fieldColumns<Row extends { id: string; customValues?: MaskedValues }>(
  crms: readonly CrmFields[],
): TableColumn<Row>[] {
  return crms.flatMap((crm) =>
    crm.fields.map(({ id, name, type, searchable }) => ({
      id: `${CUSTOM}${id}`,
      meta: {
        label: name,
        group: crm.name,
        width: WIDTHS[type] ?? WIDE,
        ...(searchable ? { sort: `${CUSTOM}${id}` } : {}),
      },
      cell: ({ row: { original } }) => <FieldCell values={original.customValues ?? []} fieldId={id} />,
    })),
  );
}
