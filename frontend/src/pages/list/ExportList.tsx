import { ExportDialog } from "~/features/exports/ExportDialog";
import type { ExportKind } from "~/features/exports/exports";
import { type Selection, selectionInput } from "~/ui/table/selection";

export type ExportListProps = {
  kind: ExportKind;
  selection: Selection;
  /** What the list is narrowed to, as its query takes it. */
  filter: object | null;
  order: object | null;
  /** Keys of the columns that are shown. */
  columns: readonly string[];
  count: number;
  onClose: () => void;
};

/** Exporting what is ticked in a list, in the list's order. */
export function ExportList({ kind, selection, filter, order, columns, count, onClose }: ExportListProps) {
  return (
    <ExportDialog
      kind={kind}
      selection={selectionInput(selection, filter)}
      order={order}
      columns={columns}
      count={count}
      onClose={onClose}
    />
  );
}
