import { useSyncExternalStore } from "react";
import { type Client, useClient } from "urql";

/** By line; as long as somebody stays signed in and the page is not loaded anew. */
const known = new WeakMap<Client, ReadonlyMap<string, string>>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The address of a line that was made on this screen; undefined when it was not. It holds the line's secret, and the
 * server tells it only once: kept in memory alone, so that one can look up and down the set-up without losing it.
 */
export function useKnownAddress(lineId: string): string | undefined {
  const client = useClient();
  return useSyncExternalStore(subscribe, () => known.get(client)?.get(lineId));
}

/** Keeps the address that the server has just told. */
export function useKeepAddress(): (lineId: string, url: string) => void {
  const client = useClient();
  return (lineId, url) => {
    known.set(client, new Map(known.get(client)).set(lineId, url));
    for (const listener of listeners) listener();
  };
}
