/** Those of a dictionary that can be chosen: hidden ones stay with who has them. */
export function shownOf<Entry extends { hidden: boolean }>(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => !entry.hidden);
}
