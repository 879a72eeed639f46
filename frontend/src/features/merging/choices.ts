import type { Field } from "./merge";

/** Whose value a user wants, by the field's key; what is not here is as the server proposes. */
export type Choices = Readonly<Record<string, string>>;

export const chosenOf = (field: Pick<Field, "key" | "chosen">, choices: Choices): string =>
  choices[field.key] ?? field.chosen;

/** What the mutation is told: only what the user has chosen, and only of fields that are there. */
export function inputOf(choices: Choices, fields: readonly Pick<Field, "key">[]) {
  return fields.flatMap(({ key }) => {
    const recordId = choices[key];
    return recordId === undefined ? [] : [{ field: key, recordId }];
  });
}

/** Fields worth a look come first: those whose values differ; of the rest one value survives in any case. */
export function sorted<One extends Pick<Field, "differs">>(fields: readonly One[]): [One[], One[]] {
  return [fields.filter(({ differs }) => differs), fields.filter(({ differs }) => !differs)];
}

/** The survivor first, the others in their order. */
export const others = (ids: readonly string[], keep: string): string[] => ids.filter((id) => id !== keep);
