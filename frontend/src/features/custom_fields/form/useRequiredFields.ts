import type { CustomFieldTarget, CustomValueInput } from "~/gql/graphql";
import type { FurtherFields } from "~/ui/FurtherFields";
import { pathOf } from "../draft";
import { useCustomFields } from "../useCustomFields";
import { useDrafts } from "./useDrafts";

/** The fields without which a new contact or organization is refused, for the form that makes it. */
export function useRequiredFields(target: CustomFieldTarget): FurtherFields<CustomValueInput> {
  const crms = useCustomFields(target);
  const drafts = useDrafts();
  const required = (crmId: string | null) =>
    crms?.find(({ id }) => id === crmId)?.fields.filter((field) => field.required) ?? [];
  return {
    part: (crmId, errors) => {
      const fields = required(crmId);
      return fields.length > 0 && drafts.inputs(fields, errors);
    },
    values: (crmId) => drafts.values(required(crmId)),
    paths: (crmId) => required(crmId).map((_, at) => pathOf(at)),
    dirty: drafts.dirty,
  };
}
