import { useEffect, useSyncExternalStore } from "react";
import { load, save } from "../storage";
import { closed, opened, type RecordTab, type Tabs } from "./store";

let owner = "";
let tabs: Tabs = [];
const listeners = new Set<() => void>();

function put(next: Tabs): void {
  if (next === tabs) return;
  tabs = next;
  save(`tabs.${owner}`, tabs);
  for (const listener of listeners) listener();
}

/** Brings back the tabs this user left open. */
export function restoreTabs(userId: string): void {
  if (owner === userId) return;
  owner = userId;
  tabs = load<Tabs>(`tabs.${owner}`, []);
  for (const listener of listeners) listener();
}

export const openTab = (tab: RecordTab): void => put(opened(tabs, tab));
export const closeTab = (path: string): void => put(closed(tabs, path));
export const currentTabs = (): Tabs => tabs;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTabs(): Tabs {
  return useSyncExternalStore(subscribe, currentTabs);
}

/** A record's page calls this with what it knows, and has its tab. */
export function useRecordTab(tab: RecordTab | null): void {
  const { path, title, initials, picture } = tab ?? { path: "", title: "", initials: "" };
  useEffect(() => {
    if (path) openTab({ path, title, initials, picture });
  }, [path, title, initials, picture]);
}
