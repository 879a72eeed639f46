import { load, save } from "~/lib/storage";

const MOST = 20;

export type Kept = { document: string; variables: string };

/** The last documents that a user ran, the newest first; they stay on this machine, out of others' sight. */
export const history = (userId: string): Kept[] => load<Kept[]>(`explorer.history.${userId}`, []);

/** `one` at the top of `list`, without what is the same below. */
export const withNewest = (list: readonly Kept[], one: Kept): Kept[] =>
  [one, ...list.filter((each) => each.document !== one.document)].slice(0, MOST);

export function remember(userId: string, one: Kept): void {
  save(`explorer.history.${userId}`, withNewest(history(userId), one));
}

/** What stood in the editors. */
export const draft = (userId: string): Kept | null => load<Kept | null>(`explorer.draft.${userId}`, null);
export const keepDraft = (userId: string, one: Kept): void => save(`explorer.draft.${userId}`, one);

/** What a document is called in a menu: its operation's name, else how it begins. */
export function nameOf({ document }: Kept): string {
  const named = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(document)?.[1];
  return named ?? document.replaceAll(/#.*$/gm, "").replaceAll(/\s+/g, " ").trim().slice(0, 60);
}
