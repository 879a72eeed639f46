import { type FilterJson, sameJson } from "~/ui/filter/json";
import { columnsOf, textOfColumns } from "./columnText";
import type { ListKind, Shown } from "./listState";
import { ALL, builtIn, dataOf } from "./lists";
import type { ListSearch } from "./search";

type Named = { id: string; isDefault: boolean };
type Asked<View> = { key: string; view: View | null; missing: boolean };

/** What the address leaves open the default view says; any word of it but the view's name is an answer of its own. */
const isBare = (search: ListSearch) =>
  Object.entries(search).every(([key, value]) => key === "crm" || value === undefined);

/**
 * Which view an address means: its own, the default one when it says nothing at all, else the one that is built in
 * and has just this filter. `missing`: deleted, or somebody else's and not shared.
 */
export function viewOf<View extends Named>(
  list: ListKind,
  search: ListSearch,
  views: readonly View[],
): Asked<View> {
  const first = () => views.find((view) => view.isDefault)?.id ?? dataOf(list).first;
  const asked = search.view ?? (isBare(search) ? first() : builtInOf(list, search));
  if (builtIn(list, asked)) return { key: asked, view: null, missing: false };
  const view = views.find(({ id }) => id === asked) ?? null;
  return { key: view ? asked : ALL, view, missing: view === null };
}

/** Whether the views must be known before anything is shown. */
export const needsViews = (list: ListKind, search: ListSearch): boolean =>
  search.view === undefined ? isBare(search) : !builtIn(list, search.view);

function builtInOf(list: ListKind, { filter }: ListSearch): string {
  const views = Object.entries(dataOf(list).views);
  return views.find(([, view]) => sameJson(view.filter, filter))?.[0] ?? ALL;
}

/** What is shown: the view, and above it what the address says otherwise. */
export function shownOf(base: Shown, search: ListSearch, filter: FilterJson | null | undefined): Shown {
  return {
    filter: filter === undefined ? base.filter : filter,
    sort: search.sort ?? base.sort,
    columns: search.columns === undefined ? base.columns : columnsOf(search.columns),
    layout: search.layout ?? base.layout,
    density: search.density ?? base.density,
  };
}

/** What the address must say of a part: nothing where it is as in the view. */
export function differing(base: Shown, part: Partial<Shown>): Partial<ListSearch> {
  const { filter, sort, columns, layout, density } = part;
  return {
    ...(filter === undefined ? {} : { filter: sameFilter(filter, base.filter) ? undefined : (filter ?? {}) }),
    ...(sort === undefined ? {} : { sort: sort === base.sort ? undefined : sort }),
    ...(columns === undefined
      ? {}
      : { columns: sameColumns(columns, base.columns) ? undefined : textOfColumns(columns) }),
    ...(layout === undefined ? {} : { layout: layout === base.layout ? undefined : layout }),
    ...(density === undefined ? {} : { density: density === base.density ? undefined : density }),
  };
}

/** An empty filter is none. */
const sameFilter = (one: FilterJson | null, other: FilterJson | null) => sameJson(one ?? {}, other ?? {});

const sameColumns = (one: Shown["columns"], other: Shown["columns"]) =>
  textOfColumns(one) === textOfColumns(other);

/** Whether a view that is stored would be another one; of those that are built in none has a layout of its own. */
export function isChanged(base: Shown, shown: Shown, stored: boolean): boolean {
  return !sameShown(stored ? base : { ...base, layout: shown.layout }, shown);
}

export function sameShown(one: Shown, other: Shown): boolean {
  return Object.values(differing(one, other)).every((value) => value === undefined);
}
