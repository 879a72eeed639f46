import { type ColumnDef, metaHelper, type RowData, tableFeatures } from "@tanstack/react-table";

type Meta = {
  /** Least width in pixels; spare room is shared out by `grow`. */
  width: number;
  grow?: number;
  /** The order's name when the list can be sorted by this column. */
  sort?: string;
};

export const features = tableFeatures({ columnMeta: metaHelper<Meta>() });

export type TableColumn<Row extends RowData> = ColumnDef<typeof features, Row> & { meta: Meta };

/** The columns as a CSS grid template. */
export function gridTemplate(columns: readonly { meta: Meta }[]): string {
  return columns
    .map(({ meta }) => (meta.grow ? `minmax(${meta.width}px, ${meta.grow}fr)` : `${meta.width}px`))
    .join(" ");
}

/** The width below which the table scrolls sideways. */
export function leastWidth(columns: readonly { meta: Meta }[]): number {
  return columns.reduce((sum, { meta }) => sum + meta.width, 0);
}

/** "name" ascending, "-updated" descending: an order as it stands in the address. */
export function nextSort(current: string, field: string): string {
  return current === field ? `-${field}` : field;
}

export function sortState(current: string, field: string): "ascending" | "descending" | "none" {
  if (current === field) return "ascending";
  return current === `-${field}` ? "descending" : "none";
}
