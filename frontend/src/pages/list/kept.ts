import type { Kept } from "~/features/views/kept";
import type { ListState } from "./listState";

/** The list as it is shown now, the quick text among its conditions, as a view keeps it. */
export function keptOf({ filter, order, columns, layout, density }: ListState): Kept {
  return { filter, order, columns: columns.map(({ key, width }) => ({ key, width })), layout, density };
}
