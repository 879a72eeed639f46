import { graphql } from "~/gql";
import type { CustomFieldInput, CustomFieldPatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";

const CREATE = graphql(`
  mutation CustomFieldCreate($input: CustomFieldInput!) {
    customFieldCreate(input: $input) {
      customField { id ...FieldDefinition }
      userErrors { code message path }
    }
  }
`);

const UPDATE = graphql(`
  mutation CustomFieldUpdate($input: CustomFieldPatch!) {
    customFieldUpdate(input: $input) {
      customField { id ...FieldDefinition }
      userErrors { code message path }
    }
  }
`);

/** Both ways of saving a definition; each tells what was refused. */
export function useDefinitionSave() {
  const creating = useAction(CREATE);
  const updating = useAction(UPDATE);
  return {
    create: async (input: CustomFieldInput) => (await creating.run({ input })).errors,
    update: async (input: CustomFieldPatch) => (await updating.run({ input })).errors,
    busy: creating.busy || updating.busy,
  };
}
