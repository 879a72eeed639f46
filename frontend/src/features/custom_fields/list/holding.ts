import type { CustomFieldFilter } from "~/gql/graphql";
import { type Condition, filterOf } from "./condition";
import type { ListFields } from "./useListFields";

/** Conditions of the address that can hold; those on fields that are gone, or no longer searchable, are left out. */
export function holding({ byId }: Pick<ListFields, "byId">, conditions: readonly Condition[]): Condition[] {
  return conditions.filter(({ field }) => !byId || byId.get(field)?.searchable);
}

/** As a list's filter takes them; nothing when there are none. */
export function filterBy(conditions: readonly Condition[]): { customFields?: CustomFieldFilter[] } {
  return conditions.length > 0 ? { customFields: conditions.map(filterOf) } : {};
}
