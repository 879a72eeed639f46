import type { ListFields } from "./useListFields";

/** An order by an additional field, as it stands in the address: "field.<id>", "-field.<id>". */
export const SORT_BY_FIELD = "field.";

type FieldOrder = { field: "CUSTOM_FIELD"; customFieldId: string; direction: "ASC" | "DESC" };

/** The address's order as the API takes it; null when it is another one, or its field can no longer be sorted by. */
export function orderByField(sort: string, list: Pick<ListFields, "byId">): FieldOrder | null {
  const descending = sort.startsWith("-");
  const name = descending ? sort.slice(1) : sort;
  if (!name.startsWith(SORT_BY_FIELD)) return null;
  const customFieldId = name.slice(SORT_BY_FIELD.length);
  if (list.byId && !list.byId.get(customFieldId)?.searchable) return null;
  return { field: "CUSTOM_FIELD", customFieldId, direction: descending ? "DESC" : "ASC" };
}
