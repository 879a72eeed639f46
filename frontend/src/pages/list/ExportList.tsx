export type ExportListProps = {
  kind: "contact" | "organization";
  selection: Selection;
  /** What the list is narrowed to, as its query takes it. */
  filter: unknown;
  order: unknown;
  /** Keys of the columns that are shown. */
  columns: readonly string[];
  count: number;
  onClose: () => void;
};

type Selection = { all: false; ids: readonly string[] } | { all: true; except: readonly string[] };

export function ExportList(_props: ExportListProps) {
  return null;
}
