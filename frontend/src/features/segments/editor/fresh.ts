import type { ClassifierParameter } from "~/gql/graphql";
import type { DraftClassifier } from "./draft";

/** What a new classifier looks at: one of a contact's own fields, or a custom field by its id. */
export type Choice = { parameter: ClassifierParameter } | { customFieldId: string };

export const freshClassifier = (id: string, choice: Choice): DraftClassifier => ({
  id,
  parameter: null,
  customFieldId: null,
  ...choice,
  weight: "1",
  condition: "VALUE",
  points: "1",
  values: [],
  ranges: [],
});
