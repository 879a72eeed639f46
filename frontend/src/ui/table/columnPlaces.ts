import type { RowData } from "@tanstack/react-table";
import { stepped } from "../sortable/order";
import type { Meta, TableColumn } from "./columns";

/** A column that is shown; `width` in pixels, null: its own. */
export type ColumnPlace = { key: string; width: number | null };
export type Places = readonly ColumnPlace[];

export const LEAST_WIDTH = 60;
export const MOST_WIDTH = 800;

type Known = { id?: string | undefined; meta: Meta };

/** The columns that are shown, in their order and width. Fixed ones come first; what is not known is left out. */
export function shownColumns<Row extends RowData>(
  columns: readonly TableColumn<Row>[],
  places: Places,
): TableColumn<Row>[] {
  return wholePlaces(columns, places).flatMap(({ key, width }) => {
    const column = columns.find(({ id }) => id === key);
    return column ? [width === null ? column : { ...column, meta: { ...column.meta, width, grow: 0 } }] : [];
  });
}

/** The places with those of the fixed columns in front. */
export function wholePlaces(columns: readonly Known[], places: Places): Places {
  const fixed = columns.filter(({ meta }) => meta.fixed).map(({ id = "" }) => id);
  const widthOf = (key: string) => places.find((place) => place.key === key)?.width ?? null;
  return [
    ...fixed.map((key) => ({ key, width: widthOf(key) })),
    ...places.filter(({ key }) => !fixed.includes(key)),
  ];
}

export const withWidth = (places: Places, key: string, width: number | null): Places =>
  places.map((place) =>
    place.key === key ? { key, width: width === null ? null : inBounds(width) } : place,
  );

export const inBounds = (width: number): number =>
  Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));

/** Shown at the end, or no longer. */
export function toggled(places: Places, key: string): Places {
  const rest = places.filter((place) => place.key !== key);
  return rest.length < places.length ? rest : [...places, { key, width: null }];
}

/** One place to the left (-1) or the right (1); `first` is where movable ones begin. */
export function shifted(places: Places, key: string, by: -1 | 1, first: number): Places {
  const keys = places.map((place) => place.key);
  const at = keys.indexOf(key);
  if (at < first || at + by < first) return places;
  return ordered(places, stepped(keys, key, by));
}

/** In the order of these keys; the same places when it is theirs already. */
export function ordered(places: Places, keys: readonly string[]): Places {
  const next = keys.flatMap((key) => places.find((place) => place.key === key) ?? []);
  return next.every(({ key }, at) => key === places[at]?.key) ? places : next;
}
