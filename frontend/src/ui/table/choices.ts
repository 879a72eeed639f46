import type { Meta } from "./columns";

/** A column that can be shown or not. */
export type Choice = { id: string; name: string; group: string };

type Label = NonNullable<Meta["label"]>;
type Known = { id?: string | undefined; meta: Meta };

/** What there is to choose from: fixed columns are always there. */
export function choicesOf(columns: readonly Known[], nameOf: (label: Label) => string): Choice[] {
  return columns.flatMap(({ id, meta: { label, fixed, group = "" } }) =>
    id === undefined || label === undefined || fixed ? [] : [{ id, name: nameOf(label), group }],
  );
}

/** By group, the list's own columns first. */
export function grouped(choices: readonly Choice[]): [string, Choice[]][] {
  const groups = [...new Set(choices.map(({ group }) => group))];
  const filled = groups.map((name): [string, Choice[]] => [
    name,
    choices.filter(({ group }) => group === name),
  ]);
  return filled.toSorted(([one], [other]) => Number(one !== "") - Number(other !== ""));
}
