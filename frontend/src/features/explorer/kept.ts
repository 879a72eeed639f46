import { load, save } from "~/lib/storage";

const MOST = 20;

export type Kept = { document: string; variables: string };

/** The last documents that were run, the newest first; they stay on this machine. */
export const history = (): Kept[] => load<Kept[]>("explorer.history", []);

/** `one` at the top of `list`, without what is the same below. */
export const withNewest = (list: readonly Kept[], one: Kept): Kept[] =>
  [one, ...list.filter((each) => each.document !== one.document)].slice(0, MOST);

export function remember(one: Kept): void {
  save("explorer.history", withNewest(history(), one));
}

/** What stood in the editors. */
export const draft = (): Kept | null => load<Kept | null>("explorer.draft", null);
export const keepDraft = (one: Kept): void => save("explorer.draft", one);

/** What a document is called in a menu: its operation's name, else how it begins. */
export function nameOf({ document }: Kept): string {
  const named = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1];
  return named ?? document.replaceAll(/#.*$/gm, "").replaceAll(/\s+/g, " ").trim().slice(0, 60);
}
