import type { Selection } from "~/ui/table/selection";

/** The ticked rows of a list, and the list as far as their export needs it. */
export type SelectedRows = {
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
