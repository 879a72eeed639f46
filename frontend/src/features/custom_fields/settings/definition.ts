import { graphql, readFragment } from "~/gql";
import type { CustomFieldTarget, FieldDefinitionFragment } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

const DEFINITION = graphql(`
  fragment FieldDefinition on CustomField {
    id version name type position searchable unique required valueCount deletedAt
    options { id label }
  }
`);

const DEFINITIONS = graphql(`
  query FieldDefinitions($crmId: ID!, $target: CustomFieldTarget!) {
    node(id: $crmId) {
      __typename id
      ... on Crm {
        customFields(target: $target) { id ...FieldDefinition }
        deletedFields: customFields(target: $target, deleted: true) { id ...FieldDefinition }
      }
    }
  }
`);

export type Definition = FieldDefinitionFragment;
export type Definitions = { live: readonly Definition[]; deleted: readonly Definition[] };

/** A Crm's definitions in their order, and those that can be restored; `reload` asks again. */
export function useDefinitions(crmId: string, target: CustomFieldTarget) {
  const { data, reload } = useFormQuery(DEFINITIONS, { crmId, target });
  const crm = data?.node?.__typename === "Crm" ? data.node : null;
  const definitions: Definitions | null = crm && {
    live: readFragment(DEFINITION, crm.customFields),
    deleted: readFragment(DEFINITION, crm.deletedFields),
  };
  return { definitions, reload };
}
