import type { Cache } from "@urql/exchange-graphcache";

/** A new or deleted record: every list of its kind is asked again when next seen. */
export function forgetLists(cache: Cache, field: string): void {
  for (const list of cache.inspectFields("Query")) {
    if (list.fieldName === field) cache.invalidate("Query", list.fieldKey);
  }
}
