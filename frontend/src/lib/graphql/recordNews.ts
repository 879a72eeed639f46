import { useEffect } from "react";

type Listener = (event: string | null) => void;

const listeners = new Map<string, Set<Listener>>();

/**
 * Something happened with a record, "contact.consented": who shows that part of it asks again. null: something left it,
 * and nobody may know what.
 */
export function tellRecordNews(recordId: string, event: string | null): void {
  for (const listener of listeners.get(recordId) ?? []) listener(event);
}

export function onRecordNews(recordId: string, listener: Listener): () => void {
  const ours = listeners.get(recordId) ?? new Set();
  listeners.set(recordId, ours.add(listener));
  return () => {
    ours.delete(listener);
    if (ours.size === 0 && listeners.get(recordId) === ours) listeners.delete(recordId);
  };
}

/** Asks again when one of these events happens with the record. What is on screen stays until the answer is there. */
export function useRecordNews(recordId: string, events: RegExp, ask: () => void): void {
  useEffect(
    () =>
      onRecordNews(recordId, (event) => {
        if (event === null || events.test(event)) ask();
      }),
    [recordId, events, ask],
  );
}
