import { useSyncExternalStore } from "react";

/** Text begun and not yet saved, by record; it outlives a closed page so that switching tabs loses nothing. */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

export function setDraft(key: string, text: string): void {
  if (text === "") drafts.delete(key);
  else drafts.set(key, text);
  for (const listener of listeners) listener();
}

export const hasDraft = (key: string): boolean => drafts.has(key);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(key: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => drafts.get(key) ?? "");
  return [text, (next) => setDraft(key, next)];
}

export function useHasDraft(key: string): boolean {
  return useSyncExternalStore(subscribe, () => drafts.has(key));
}

export function clearDrafts(): void {
  drafts.clear();
}

addEventListener("beforeunload", (event) => {
  if (drafts.size > 0) event.preventDefault();
});
