import type { Selection } from "~/ui/table/selection";

export type SelectionActionsProps = {
  kind: "contact" | "organization";
  selection: Selection;
  /** What the list is narrowed to, as its query takes it. */
  filter: object | null;
  order: object | null;
  /** Keys of the columns that are shown. */
  columns: readonly string[];
  /** How many are ticked. */
  count: number;
  onClear: () => void;
};

export function SelectionActions(_props: SelectionActionsProps) {
  return null;
}
