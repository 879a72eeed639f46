import { textOfColumns } from "./columnText";
import type { ListState } from "./listState";
import { ALL, dataOf } from "./lists";

/** An address that shows the same to everybody, who need not see the view: their rights apart. */
export function linkTo({ list, conditions, q, sort, columns, layout, density }: ListState): string {
  const search = new URLSearchParams({
    view: ALL,
    ...(conditions ? { filter: JSON.stringify(conditions) } : {}),
    ...(q ? { q: JSON.stringify(q) } : {}),
    ...(sort === dataOf(list).sort ? {} : { sort }),
    columns: textOfColumns(columns),
    ...(layout === "TABLE" ? {} : { layout }),
    ...(density === "NORMAL" ? {} : { density }),
  });
  return `${location.origin}${location.pathname}?${search}`;
}
