import { isObject } from "~/ui/filter/json";
import type { ListKind, OrderOf } from "./listState";

export const CUSTOM = "custom:";

const FIELDS = {
  CONTACTS: { name: "NAME", city: "CITY", created: "CREATED_AT", updated: "UPDATED_AT", segment: "SEGMENT" },
  ORGANIZATIONS: { name: "NAME", city: "CITY", created: "CREATED_AT", updated: "UPDATED_AT" },
} as const;

/** "-created", "custom:<id>" as the API takes it; by name when it is none of the list's. */
export function orderOf<K extends ListKind>(list: K, sort: string): OrderOf[K] {
  const descending = sort.startsWith("-");
  const name = descending ? sort.slice(1) : sort;
  const direction = descending ? "DESC" : "ASC";
  if (name.startsWith(CUSTOM) && name.length > CUSTOM.length)
    return { field: "CUSTOM_FIELD", direction, customFieldId: name.slice(CUSTOM.length) };
  const fields: Record<string, string> = FIELDS[list];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return { field: field ?? "NAME", direction: field ? direction : "ASC" } as OrderOf[K];
}

/** The way back, for what a view keeps. */
export function sortOf(list: ListKind | "CALLS", order: unknown): string {
  if (!isObject(order) || list === "CALLS") return "name";
  const minus = order["direction"] === "DESC" ? "-" : "";
  const field = order["customFieldId"];
  if (order["field"] === "CUSTOM_FIELD")
    return typeof field === "string" ? `${minus}${CUSTOM}${field}` : "name";
  const named = Object.entries(FIELDS[list]).find(([, one]) => one === order["field"]);
  return named ? `${minus}${named[0]}` : "name";
}
