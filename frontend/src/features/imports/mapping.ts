import type { ImportMapping } from "~/gql/graphql";

/** Field keys by column; null leaves a column out. */
export type Mapping = readonly (string | null)[];
type Column = { index: number; field?: string | null };

/** What the server proposed, with what was changed in the address. */
export function mappingOf(
  columns: readonly Column[],
  fields: Readonly<Record<string, string>> = {},
): Mapping {
  return columns.map(({ index, field }) => (fields[index] ?? field ?? "") || null);
}

/** A column is given a field; the column that had it gives way. */
export function assigned(mapping: Mapping, at: number, field: string | null): Mapping {
  return mapping.map((key, index) => {
    if (index === at) return field;
    return field !== null && key === field ? null : key;
  });
}

/** Only what differs from the proposal, for the address; undefined when nothing does. */
export function differing(columns: readonly Column[], mapping: Mapping): Record<string, string> | undefined {
  const changes = columns.flatMap(({ index, field }, at) => {
    const key = mapping[at] ?? "";
    return key === (field ?? "") ? [] : [[String(index), key]];
  });
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}

/** A contact needs a first and a last name; a full name stands for both. */
export function namesMissing(mapping: Mapping): boolean {
  return !mapping.includes("fullName") && !(mapping.includes("firstName") && mapping.includes("lastName"));
}

export function inputOf(columns: readonly Column[], mapping: Mapping): ImportMapping[] {
  return columns.map(({ index }, at) => ({ index, field: mapping[at] ?? null }));
}
