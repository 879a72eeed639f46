import type { ListColumn } from "./listState";

/** Columns as they stand in the address: "name~240,stage". */
export function textOfColumns(columns: readonly ListColumn[]): string {
  return columns.map(({ key, width }) => (width === null ? key : `${key}~${width}`)).join(",");
}

/** Widths outside of what a view may keep are left to the column. */
export function columnsOf(text: string): ListColumn[] {
  const columns = text.split(",").flatMap((part) => {
    const [key = "", width = ""] = part.split("~");
    return key ? [{ key, width: widthOf(width) }] : [];
  });
  return columns.filter(({ key }, at) => columns.findIndex((one) => one.key === key) === at);
}

const LEAST = 60;
const MOST = 800;

function widthOf(text: string): number | null {
  const width = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return width >= LEAST && width <= MOST ? width : null;
}
