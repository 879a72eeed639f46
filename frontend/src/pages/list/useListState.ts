import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useViews } from "~/features/views/useViews";
import type { View } from "~/features/views/view";
import filterTypes from "~/gql/filters.json";
import { type FilterJson, isObject } from "~/ui/filter/json";
import { sift } from "~/ui/filter/sift";
import type { ListKind, ListState, Shown } from "./listState";
import { ALL, builtIn, LISTS } from "./lists";
import type { ListSearch } from "./search";
import { differing, isChanged, needsViews, shownOf, viewOf } from "./shown";
import { orderOf, sortOf } from "./sort";
import { useFilterLine } from "./useFilterLine";
import { useRemembered } from "./useRemembered";

/** The list's state out of the address, and the setters that write it there: one truth for bar, table, board, export. */
export function useListState<K extends ListKind>(list: K): ListState<K> {
  const { path, filterType } = LISTS[list];
  const written: ListSearch = useSearch({ from: `/shell${path}` });
  const search = askedOf(list, written);
  const navigate = useNavigate({ from: path });
  const { views, known } = useViews(list);
  const { base: remembered, remember } = useRemembered(list);
  const { key, view, missing } = viewOf(list, search, views);
  const base = view
    ? baseOf(list, view, remembered)
    : { ...remembered, filter: builtIn(list, key)?.filter ?? null };
  const [filterLine, setFilterLine] = useFilterLine();
  const asked = written.filter;
  const sifted = useMemo(() => sift(asked, filterType, filterTypes), [asked, filterType]);
  const shown = shownOf(base, search, asked === undefined ? undefined : sifted.filter);
  const q = search.q ?? "";

  const go = (part: Partial<ListSearch>, replace: boolean) =>
    void navigate({
      search: (now: ListSearch) => ({ ...now, view: now.view ?? nameOf(key, view), ...part }),
      replace,
    });
  const set = (part: Partial<Shown>, replace: boolean) => go(differing(base, part), replace);
  const keep = (part: Partial<Pick<Shown, "columns" | "density">>) =>
    view ? set(part, true) : remember(part);

  return {
    ...shown,
    list,
    ready: known || !needsViews(list, search),
    filter: withText(shown.filter, q),
    order: orderOf(list, shown.sort),
    q,
    setQ: (text) => go({ q: text || undefined }, true),
    conditions: shown.filter,
    setConditions: (filter) => set({ filter }, false),
    clear: () => go({ q: undefined, ...differing(base, { filter: null }) }, false),
    strange: sifted.strange,
    filterLine,
    setFilterLine,
    setSort: (sort) => set({ sort }, true),
    setColumns: (columns) => keep({ columns }),
    setLayout: (layout) => set({ layout }, false),
    setDensity: (density) => keep({ density }),
    crm: search.crm ?? null,
    setCrm: (crm) => go({ crm: crm ?? undefined }, true),
    view,
    viewKey: key,
    viewMissing: known && missing,
    views,
    setView: (next) => void navigate({ search: { view: next, crm: search.crm } }),
    changed: q !== "" || isChanged(base, shown, view !== null),
    reset: () => void navigate({ search: { view: nameOf(key, view), crm: search.crm } }),
  };
}

/** Only people stand on a board: no word of an address puts another list on one. */
const askedOf = (list: ListKind, search: ListSearch): ListSearch =>
  list === "CONTACTS" ? search : { ...search, layout: undefined };

/** A stored view is named in the address as soon as anything differs from it; "all" is what no name means. */
const nameOf = (key: string, view: View | null) => (view || key !== ALL ? key : undefined);

/** What a stored view says; what it leaves open is the list's own. */
function baseOf(list: ListKind, view: View, usual: Shown): Shown {
  const columns = view.columns.map(({ key, width }) => ({ key, width: width ?? null }));
  return {
    filter: isObject(view.filter) ? view.filter : null,
    sort: sortOf(list, view.order),
    columns: columns.length > 0 ? columns : usual.columns,
    layout: view.layout,
    density: view.density,
  };
}

/** The quick text goes beside the conditions, and never takes the place of one. */
function withText(filter: FilterJson | null, text: string): FilterJson | null {
  if (!text) return filter;
  return filter?.["search"] === undefined ? { ...filter, search: text } : { and: [filter, { search: text }] };
}
