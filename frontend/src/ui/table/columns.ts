import type { MessageDescriptor } from "@lingui/core";
import { type ColumnDef, metaHelper, type RowData, tableFeatures } from "@tanstack/react-table";

export type Meta = {
  /** The column's name where it has no header of its own, and in the list of columns. */
  label?: MessageDescriptor | string;
  /** Least width in pixels; spare room is shared out by `grow`. */
  width: number;
  grow?: number;
  /** The order's name when the list can be sorted by this column. */
  sort?: string;
  /** Always there, always first, and it stays when the table is scrolled sideways. */
  fixed?: boolean;
  /** Whose additional field it is: what the list of columns groups by. */
  group?: string;
};

export const features = tableFeatures({ columnMeta: metaHelper<Meta>() });

export type TableColumn<Row extends RowData> = ColumnDef<typeof features, Row> & { meta: Meta };

/** Room for the tick before the first column. */
export const TICK = 40;

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
