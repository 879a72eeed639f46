import type { ImportSearch } from "./search";

export const DICTIONARIES = ["position", "stage", "source", "tags"] as const;
export type Dictionary = (typeof DICTIONARIES)[number];

type Choice = Pick<ImportSearch, "create" | "leave">;

/** Words for this field are to be added to its dictionary. */
export function isAdded(field: string, { create = true, leave = [] }: Choice): boolean {
  return create && !leave.some((left) => left === field);
}

/** The choice with one field ticked or not; nothing stands in the address for what everybody starts with. */
export function withField(field: string, ticked: boolean, choice: Choice): Choice {
  const left = DICTIONARIES.filter((each) => (each === field ? !ticked : !isAdded(each, choice)));
  return left.length === DICTIONARIES.length
    ? { create: false, leave: undefined }
    : { create: undefined, leave: left.length > 0 ? [...left] : undefined };
}

/** As the API takes it: null adds to all of them. */
export function createFields(choice: Choice): Dictionary[] | null {
  const added = DICTIONARIES.filter((field) => isAdded(field, choice));
  return added.length === DICTIONARIES.length ? null : added;
}
