/** What the server says of a list: rows that changed or came, those that left it; `resync`: too much to tell. */
export type ListNews = { rows: readonly NewsRow[]; gone: readonly string[]; resync: boolean };
export type NewsRow = { id: string; createdAt: string; updatedAt: string };

/** `left`: those that have been in the list, or might have been, and are not any more. */
type Listed = { ids: ReadonlySet<string>; whole: boolean; left: ReadonlySet<string> };

/** A row that has been changed since is not new, it only stands on a page that is not shown. */
const NEW_MS = 5000;

const isNew = ({ createdAt, updatedAt }: NewsRow): boolean =>
  Date.parse(updatedAt) - Date.parse(createdAt) < NEW_MS;

/** Those that the list does not show yet, or not any more; of a list that is shown whole any row that is not in it. */
export const newcomers = (rows: readonly NewsRow[], { ids, whole, left }: Listed): string[] =>
  rows.filter((row) => left.has(row.id) || (!ids.has(row.id) && (whole || isNew(row)))).map(({ id }) => id);

/** Whether the length of the list may be another now. */
export const isRecounted = ({ rows, gone, resync }: ListNews, ids: ReadonlySet<string>): boolean =>
  resync || gone.length > 0 || rows.some(({ id }) => !ids.has(id));
