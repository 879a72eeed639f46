/** Which parts of a row are asked for: variables of the list's query, "$withTags". */
export type Parts<Name extends string> = Record<Name, boolean>;

/** Those that the shown columns need. `needs`: by a column's key the part of the query it stands in. */
export function partsOf<Name extends string>(
  needs: Readonly<Record<string, Name>>,
  shown: readonly string[],
): Parts<Name> {
  const asked = new Set(shown.map((key) => needs[key]));
  const parts = Object.values(needs).map((name) => [name, asked.has(name)]);
  return Object.fromEntries(parts) as Parts<Name>;
}
