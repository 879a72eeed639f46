import type { ClassifierParameter, CustomFieldType } from "~/gql/graphql";
import type { Option } from "~/ui/fields/option";
import type { EditedCrm } from "../segmentationQuery";
import type { DraftClassifier } from "./draft";

/** How a value is given: chosen, typed, a day, or yes and no. */
export type ValueKind = "options" | "text" | "number" | "date" | "flag";

/** What a classifier looks at, and the values that it can have. */
export type Parameter = { kind: ValueKind; options: readonly Option[] };

const KINDS: Record<CustomFieldType, ValueKind> = {
  TEXT: "text",
  LONG_TEXT: "text",
  URL: "text",
  CHOICE: "options",
  CHOICES: "options",
  INTEGER: "number",
  DECIMAL: "number",
  FLAG: "flag",
  DATE: "date",
};

type Words = { id: string; name: string; colour?: string };

const optionsOf = (words: readonly Words[]): Option[] =>
  words.map(({ id, name, colour }) => ({ id, label: name, ...(colour === undefined ? {} : { colour }) }));

/** Everything about what a classifier looks at; a field that was deleted takes no values. */
export function parameterOf({ parameter, customFieldId }: DraftClassifier, crm: EditedCrm): Parameter {
  if (parameter) {
    const words = dictionary(parameter, crm);
    return words ? { kind: "options", options: optionsOf(words) } : { kind: "text", options: [] };
  }
  const field = crm.customFields.find(({ id }) => id === customFieldId);
  return { kind: field ? KINDS[field.type] : "text", options: field?.options ?? [] };
}

function dictionary(parameter: ClassifierParameter, crm: EditedCrm): readonly Words[] | undefined {
  const words: Partial<Record<ClassifierParameter, readonly Words[]>> = {
    STAGE: crm.stages,
    POSITION: crm.positions,
    SOURCE: crm.sources,
    TAGS: crm.tags,
  };
  return words[parameter];
}
