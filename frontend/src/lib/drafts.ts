import { useSyncExternalStore } from "react";

/** What was typed, and what stands saved where it belongs. */
export type Draft = { text: string; base: string };

/** Text begun and not yet saved, by record; it outlives a closed page so that switching tabs loses nothing. */
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

/** "/note/<record>", "/field/<record>/<name>": whose it is stands second. */
const recordOf = (key: string): string => key.split("/")[2] ?? "";

function tell(): void {
  for (const listener of listeners) listener();
}

/** Keeps a text; one that says no more than what is saved is none. */
export function setDraft(key: string, text: string, base = ""): void {
  if (text === base) drafts.delete(key);
  else drafts.set(key, { text, base });
  tell();
}

export function dropDraft(key: string): void {
  drafts.delete(key);
  tell();
}

const keysOf = (recordId: string) => [...drafts.keys()].filter((key) => recordOf(key) === recordId);

/** Whether anything begun on the record is not saved. */
export const hasDrafts = (recordId: string): boolean => keysOf(recordId).length > 0;

export function dropDrafts(recordId: string): void {
  for (const key of keysOf(recordId)) drafts.delete(key);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A text that belongs nowhere until it is saved, such as a new note; emptied, it is none. */
export function useDraft(key: string): [string, (text: string) => void] {
  const draft = useKeptDraft(key);
  return [draft?.text ?? "", (next) => setDraft(key, next)];
}

/** What was typed over a saved text; undefined when nothing was. */
export function useKeptDraft(key: string): Draft | undefined {
  return useSyncExternalStore(subscribe, () => drafts.get(key));
}

export function useHasDrafts(recordId: string): boolean {
  return useSyncExternalStore(subscribe, () => hasDrafts(recordId));
}

export function clearDrafts(): void {
  drafts.clear();
  tell();
}

addEventListener("beforeunload", (event) => {
  if (drafts.size > 0) event.preventDefault();
});
