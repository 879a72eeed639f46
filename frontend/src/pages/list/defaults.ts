import type { ListKind, Shown } from "./listState";
import { dataOf } from "./lists";

/** A list nobody has touched. */
export function plain(list: ListKind): Shown {
  const { columns, sort } = dataOf(list);
  return {
    filter: null,
    sort,
    columns: columns.map((key) => ({ key, width: null })),
    layout: "TABLE",
    density: "NORMAL",
  };
}
