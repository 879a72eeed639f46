import { useSyncExternalStore } from "react";

const query = matchMedia("(width < 700px)");

function subscribe(listener: () => void): () => void {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** A phone's width: lists become cards, the sidebar a bar at the bottom. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
