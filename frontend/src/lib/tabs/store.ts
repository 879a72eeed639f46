/** The record tabs on top of the app: what is open, in which order. Pure, so that it can be tested. */
export type RecordTab = {
  path: string;
  title: string;
  initials: string;
  /** The address of its small picture; null: none; left out: not known here. */
  picture?: string | null | undefined;
};
export type Tabs = readonly RecordTab[];

export const MOST_TABS = 20;

/** Adds a tab, or renews the title and the picture of one that is open. Beyond the limit the oldest goes. */
export function opened(tabs: Tabs, tab: RecordTab): Tabs {
  const at = tabs.findIndex((one) => one.path === tab.path);
  if (at === -1) return [...tabs, tab].slice(-MOST_TABS);
  const known = tabs[at];
  const renewed = { ...tab, picture: tab.picture === undefined ? known?.picture : tab.picture };
  const same = (["title", "initials", "picture"] as const).every((part) => known?.[part] === renewed[part]);
  return same ? tabs : tabs.with(at, renewed);
}

export function closed(tabs: Tabs, path: string): Tabs {
  return tabs.filter((tab) => tab.path !== path);
}

/** Where to go when the tab at `path` closes while it is shown: its right neighbour, else its left, else nowhere. */
export function neighbour(tabs: Tabs, path: string): RecordTab | undefined {
  const at = tabs.findIndex((tab) => tab.path === path);
  return at === -1 ? undefined : (tabs[at + 1] ?? tabs[at - 1]);
}
