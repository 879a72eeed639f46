import type { ListKind, Shown } from "./listState";
import { dataOf } from "./lists";

/** Lists that remember their columns; calls have no filter and no views. */
export type TableKind = ListKind | "CALLS";

const CALLS = {
  columns: ["caller", "number", "status", "waited", "user", "queue", "when"],
  sort: "",
};

/** A list nobody has touched. */
export function plain(list: TableKind): Shown {
  const { columns, sort } = list === "CALLS" ? CALLS : dataOf(list);
  return {
    filter: null,
    sort,
    columns: columns.map((key) => ({ key, width: null })),
    layout: "TABLE",
    density: "NORMAL",
  };
}
