import { useLingui } from "@lingui/react";
import { Stack } from "@mantine/core";
import { useState } from "react";
import type { CustomValueInput } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { type Draft, inputOf, pathOf } from "../draft";
import type { Field } from "../field";
import { FieldInput } from "./FieldInput";

type Drafts = {
  inputs: (fields: readonly Field[], errors: UserErrors) => React.ReactNode;
  /** All of the fields, the empty ones too, so that a refusal finds its field. */
  values: (fields: readonly Field[]) => CustomValueInput[];
  dirty: boolean;
};

/** The values of several fields while a form is filled in. */
export function useDrafts(): Drafts {
  const { i18n } = useLingui();
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const draftOf = ({ id, type }: Field) => drafts[id] ?? UNTOUCHED[type] ?? "";
  return {
    dirty: Object.keys(drafts).length > 0,
    values: (fields) => fields.map((field) => inputOf(field, draftOf(field), i18n.locale)),
    inputs: (fields, errors) => (
      <Stack gap="sm">
        {fields.map((field, at) => (
          <FieldInput
            key={field.id}
            field={field}
            draft={draftOf(field)}
            error={errors.within(pathOf(at))}
            onChange={(draft) => setDrafts({ ...drafts, [field.id]: draft })}
          />
        ))}
      </Stack>
    ),
  };
}

/** A switch nobody has thrown says no. */
const UNTOUCHED: Partial<Record<Field["type"], Draft>> = { FLAG: false, CHOICES: [] };
