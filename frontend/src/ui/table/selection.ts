import { useMemo, useState } from "react";

/** What is ticked in a list: some rows by their ids, or all that fit the filter but a few. */
export type Selection = { all: false; ids: readonly string[] } | { all: true; except: readonly string[] };

export const NOTHING: Selection = { all: false, ids: [] };
export const EVERYTHING: Selection = { all: true, except: [] };

/** How many the API takes one by one; more are ticked as "all of the filter". */
export const MOST_IDS = 250;

export const isEmpty = (selection: Selection): boolean => !selection.all && selection.ids.length === 0;

export const isTicked = (selection: Selection, id: string): boolean =>
  selection.all ? !selection.except.includes(id) : selection.ids.includes(id);

/** How many are ticked of a list of `total`. */
export const countOf = (selection: Selection, total: number): number =>
  selection.all ? Math.max(0, total - selection.except.length) : selection.ids.length;

/** The selection with these rows ticked or not; null when the API could not take as many one by one. */
export function withTicks(selection: Selection, rows: readonly string[], ticked: boolean): Selection | null {
  const listed = selection.all ? selection.except : selection.ids;
  const next = selection.all === ticked ? without(listed, rows) : [...new Set([...listed, ...rows])];
  if (next.length > MOST_IDS) return null;
  return selection.all ? { all: true, except: next } : { all: false, ids: next };
}

const without = (listed: readonly string[], rows: readonly string[]): string[] => {
  const gone = new Set(rows);
  return listed.filter((id) => !gone.has(id));
};

/** As the API takes it: a ContactSelection, an OrganizationSelection. */
export type SelectionInput<Filter> = { ids: string[] } | { filter: Filter; except: string[] };

export function selectionInput<Filter extends object>(
  selection: Selection,
  filter: Filter | null,
): SelectionInput<Filter> {
  if (!selection.all) return { ids: [...selection.ids] };
  return { filter: filter ?? ({} as Filter), except: [...selection.except] };
}

export type Ticking = {
  selection: Selection;
  /** False when that would be more than can be ticked one by one; nothing changes then. */
  tick: (rows: readonly string[], ticked: boolean) => boolean;
  /** A range that has been stretched: what is in it now, and what has left it. */
  stretch: (within: readonly string[], left: readonly string[]) => boolean;
  tickAll: () => void;
  clear: () => void;
};

/** What is ticked, for as long as the key (the list's filter) stays the same. */
export function useSelection(resetKey: string): Ticking {
  const [{ key, selection }, hold] = useState({ key: resetKey, selection: NOTHING });
  const held = key === resetKey ? selection : NOTHING;
  if (key !== resetKey) hold({ key: resetKey, selection: NOTHING });
  return useMemo(() => {
    const set = (next: Selection | null) => {
      if (next) hold({ key: resetKey, selection: next });
      return next !== null;
    };
    return {
      selection: held,
      tick: (rows, ticked) => set(withTicks(held, rows, ticked)),
      stretch: (within, left) => set(withTicks(withTicks(held, left, false) ?? held, within, true)),
      tickAll: () => void set(EVERYTHING),
      clear: () => void set(NOTHING),
    };
  }, [held, resetKey]);
}
