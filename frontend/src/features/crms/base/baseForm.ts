import type { ContactBaseKind, ContactBaseParameterKind, ContactBaseValueInput } from "~/gql/graphql";

export type Parameter = { key: string; kind: ContactBaseParameterKind; required: boolean };
type Stored = { key: string; value?: string | null; filled: boolean };

/** By key: a text; for a flag "true" or "false"; for a secret undefined keeps the stored one and null forgets it. */
export type Drafts = Record<string, string | null | undefined>;

/** What a form of these parameters begins with. */
export function draftsOf(parameters: readonly Parameter[], stored: readonly Stored[]): Drafts {
  const values = new Map(stored.map(({ key, value }) => [key, value]));
  return Object.fromEntries(
    parameters.map(({ key, kind }) => [key, kind === "SECRET" ? undefined : (values.get(key) ?? "")]),
  );
}

/** All that is said, in the parameters' order; secrets that nobody touched are left out and stay. */
export function inputsOf(parameters: readonly Parameter[], drafts: Drafts): ContactBaseValueInput[] {
  return parameters.flatMap(({ key }) => {
    const value = drafts[key];
    return value === undefined ? [] : [{ key, value: value === "" ? null : value }];
  });
}

/** Where the server speaks of the parameter `key`: by its place in what was sent, or by its key if it was left out. */
export function pathsOf(sent: readonly ContactBaseValueInput[], key: string): [string, string] {
  const at = sent.findIndex((one) => one.key === key);
  return [`baseValues.${at}.value`, `baseValues.${key}`];
}

/** Whether the form would change anything. */
export function isChanged(
  kind: ContactBaseKind,
  saved: ContactBaseKind,
  drafts: Drafts,
  initial: Drafts,
): boolean {
  return kind !== saved || Object.keys(drafts).some((key) => drafts[key] !== initial[key]);
}
