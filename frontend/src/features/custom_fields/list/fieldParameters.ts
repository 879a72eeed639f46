import type { CustomFieldType } from "~/gql/graphql";
import type { Kind } from "~/ui/filter/kinds";
import type { Parameter } from "~/ui/filter/parameter";
import type { Field } from "../field";
import type { CrmFields } from "../useCustomFields";

/** What each type's values are to a filter, and under which name they stand there. */
const KINDS: Record<CustomFieldType, [Kind, string]> = {
  TEXT: ["text", "text"],
  LONG_TEXT: ["text", "text"],
  URL: ["text", "text"],
  CHOICE: ["option", "options"],
  CHOICES: ["tags", "options"],
  INTEGER: ["number", "number"],
  DECIMAL: ["number", "number"],
  DATE: ["day", "date"],
  FLAG: ["flag", "flag"],
};

/** The Crms' own fields as what a list is narrowed by; `only`: the heading where there is but one Crm. */
export function fieldParameters(crms: readonly CrmFields[], only: string): Parameter[] {
  const several = crms.filter(({ fields }) => fields.length > 0).length > 1;
  return crms.flatMap(({ name, fields }) => fields.map((field) => parameterOf(field, several ? name : only)));
}

/** One that is not searchable is not offered, but named where a filter holds it. */
function parameterOf({ id, name, type, searchable, options }: Field, section: string): Parameter {
  const [kind, member] = KINDS[type];
  return {
    key: `custom:${id}`,
    label: name,
    section: searchable ? section : null,
    kind,
    place: { field: "customFields", member, item: { key: "fieldId", id } },
    ...(options.length > 0 ? { options: [{ name: "", options }] } : {}),
  };
}
