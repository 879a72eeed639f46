import type { CustomFieldInput, CustomFieldPatch, CustomFieldType } from "~/gql/graphql";
import { changed } from "~/lib/changed";
import { isList } from "../types";
import type { Definition } from "./definition";
import { newOption, type OptionDraft, optionInputs } from "./options";

export type FieldForm = {
  name: string;
  type: CustomFieldType;
  /** "" is none: the field comes last. */
  position: number | string;
  searchable: boolean;
  unique: boolean;
  required: boolean;
  options: OptionDraft[];
};

const NEW: FieldForm = {
  name: "",
  type: "TEXT",
  position: "",
  searchable: false,
  unique: false,
  required: false,
  options: [],
};

export function formOf(field: Definition | null): FieldForm {
  if (!field) return { ...NEW, options: [newOption()] };
  const { name, type, position, searchable, unique, required } = field;
  const options = field.options.map(({ id, label }) => ({ id, saved: id, label }));
  return { name, type, position: position ?? "", searchable, unique, required, options };
}

/** Options belong to lists only; what was listed before another type was chosen is left out. */
export function inputOf({
  options,
  position,
  ...rest
}: FieldForm): Omit<CustomFieldInput, "crmId" | "target"> {
  return {
    ...rest,
    position: position === "" ? null : Number(position),
    options: isList(rest.type) ? optionInputs(options) : [],
  };
}

/** Only what was changed. */
export function patchOf(
  { id, version }: Definition,
  values: FieldForm,
  initial: FieldForm,
  force: boolean,
): CustomFieldPatch {
  return {
    id,
    ...(force ? {} : { expectedVersion: version }),
    ...changed(inputOf(values), inputOf(initial)),
  };
}
