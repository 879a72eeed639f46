import { isObject } from "~/ui/filter/json";
import type { ListKind, OrderOf } from "./listState";
import { dataOf } from "./lists";

export const CUSTOM = "custom:";

/** "-created", "custom:<id>" as the API takes it; the list's usual one when it is none of its own. */
export function orderOf<K extends ListKind>(list: K, sort: string): OrderOf[K] {
  return (fieldOrder(list, sort) ?? fieldOrder(list, dataOf(list).sort)) as OrderOf[K];
}

function fieldOrder(list: ListKind, sort: string): object | null {
  const name = sort.replace(/^-/, "");
  const direction = sort.startsWith("-") ? "DESC" : "ASC";
  const { orders, fields } = dataOf(list);
  if (fields && name.startsWith(CUSTOM) && name.length > CUSTOM.length)
    return { field: "CUSTOM_FIELD", direction, customFieldId: name.slice(CUSTOM.length) };
  return Object.hasOwn(orders, name) ? { field: orders[name], direction } : null;
}

/** The way back, for what a view keeps. */
export function sortOf(list: ListKind, order: unknown): string {
  const { orders, sort } = dataOf(list);
  if (!isObject(order)) return sort;
  const minus = order["direction"] === "DESC" ? "-" : "";
  const field = order["customFieldId"];
  if (order["field"] === "CUSTOM_FIELD")
    return typeof field === "string" ? `${minus}${CUSTOM}${field}` : sort;
  const named = Object.entries(orders).find(([, one]) => one === order["field"]);
  return named ? `${minus}${named[0]}` : sort;
}
