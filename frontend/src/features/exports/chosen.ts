/** The columns that are shown, as far as they can be exported, in their order; all of them while that is not known. */
export function shownColumns(shown: readonly string[], all: readonly string[] | null): string[] {
  return all ? shown.filter((key) => all.includes(key)) : [...shown];
}
