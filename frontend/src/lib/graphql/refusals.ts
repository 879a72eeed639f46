import { useSyncExternalStore } from "react";
import type { CombinedError } from "urql";

/** What the server says against a list's filter; `path` leads into it: "or", "1", "city". */
export type Refusal = { message: string; path: readonly string[] };

const FILTER = "filter";
/** Filters are made up anew while somebody looks for one; the old ones need not be known for ever. */
const MOST = 50;

const refused = new Map<string, Refusal>();
const listeners = new Set<() => void>();

/** Heard for every answer: whatever asked, its filter is good, or what is wrong with it is known now. */
export function noteRefusal(variables: unknown, error: CombinedError | undefined): void {
  const filter = (variables as Record<string, unknown> | undefined)?.[FILTER];
  if (!filter) return;
  const key = JSON.stringify(filter);
  const found = error?.graphQLErrors.find(({ extensions }) => isInFilter(extensions["path"]));
  if (!found && !refused.has(key)) return;
  refused.delete(key);
  if (refused.size >= MOST) refused.clear();
  if (found)
    refused.set(key, { message: found.message, path: (found.extensions["path"] as string[]).slice(1) });
  for (const listener of listeners) listener();
}

const isInFilter = (path: unknown) => Array.isArray(path) && path[0] === FILTER;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is wrong with a filter that some list was asked with; null when nothing is known. */
export function useRefusal(filter: unknown): Refusal | null {
  const key = JSON.stringify(filter);
  return useSyncExternalStore(subscribe, () => refused.get(key) ?? null);
}
