import { useLingui } from "@lingui/react";
import { useState } from "react";
import type { Kind } from "~/features/bulk/bulk";
import { type Draft, inputOf } from "~/features/custom_fields/draft";
import type { Field } from "~/features/custom_fields/field";
import { useCustomFields } from "~/features/custom_fields/useCustomFields";
import type { CustomValueInput } from "~/gql/graphql";

export type OwnDrafts = {
  fields: readonly Field[];
  drafts: Readonly<Record<string, Draft>>;
  /** In the order they are sent in: the errors' places. */
  values: readonly CustomValueInput[];
  ready: boolean;
  set: (field: Field, draft: Draft | undefined) => void;
};

/** The fields of one Crm: those that are ticked, with what they are to become. */
export function useOwnDrafts(kind: Kind, crmId: string | null): OwnDrafts {
  const { i18n } = useLingui();
  const crms = useCustomFields(kind === "contact" ? "CONTACT" : "ORGANIZATION");
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const fields = crms?.find(({ id }) => id === crmId)?.fields ?? [];
  const ticked = fields.filter(({ id }) => drafts[id] !== undefined);
  return {
    fields,
    drafts,
    values: ticked.map((field) => inputOf(field, drafts[field.id] ?? "", i18n.locale)),
    ready: ticked.every(({ id, required }) => !required || !isEmpty(drafts[id])),
    set: (field, draft) => {
      const { [field.id]: _, ...others } = drafts;
      setDrafts(draft === undefined ? others : { ...others, [field.id]: draft });
    },
  };
}

const isEmpty = (draft: Draft | undefined) => draft === "" || (Array.isArray(draft) && draft.length === 0);
