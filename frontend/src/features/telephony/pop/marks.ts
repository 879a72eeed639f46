import { useSyncExternalStore } from "react";
import { load, save } from "~/lib/storage";

/**
 * What was done about a call in any of this browser's tabs: its card opened in front or behind, its pop folded, and
 * folded with something written that is not saved.
 */
export type Mark = "front" | "behind" | "folded" | "begun";
export type Marks = Readonly<Record<string, readonly Mark[]>>;

const MOST = 40;
const KEY = "calls";

export function marked(marks: Marks, id: string, mark: Mark): Marks {
  if (marks[id]?.includes(mark)) return marks;
  const all = Object.entries({ ...marks, [id]: [...(marks[id] ?? []), mark] });
  return Object.fromEntries(all.slice(-MOST));
}

export function unmarked(marks: Marks, id: string, mark: Mark): Marks {
  if (!marks[id]?.includes(mark)) return marks;
  return { ...marks, [id]: marks[id].filter((one) => one !== mark) };
}

// Kept where every tab sees it and a reload finds it: a card must not open twice, nor a folded pop come back.
let current: Marks | null = null;
const listeners = new Set<() => void>();

const get = (): Marks => (current ??= load<Marks>(KEY, {}));

function tell(): void {
  for (const listener of listeners) listener();
}

function put(change: (marks: Marks) => Marks): void {
  const stored = load<Marks>(KEY, {});
  const next = change(stored);
  if (next !== stored) save(KEY, next);
  current = next;
  tell();
}

addEventListener("storage", (event) => {
  if (event.key !== `ringbook.${KEY}`) return;
  current = null;
  tell();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const mark = (id: string, what: Mark): void => put((marks) => marked(marks, id, what));
export const unmark = (id: string, what: Mark): void => put((marks) => unmarked(marks, id, what));

export const useMarks = (): Marks => useSyncExternalStore(subscribe, get);

/** Whether some tab has opened the card, as it is this very moment. */
export function wasOpened(id: string): boolean {
  const marks = load<Marks>(KEY, {})[id] ?? [];
  return marks.includes("front") || marks.includes("behind");
}
