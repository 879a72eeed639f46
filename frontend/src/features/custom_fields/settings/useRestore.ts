import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";

const RESTORE = graphql(`
  mutation CustomFieldRestore($input: CustomFieldRestoreInput!) {
    customFieldRestore(input: $input) {
      customField { id ...FieldDefinition }
      userErrors { code message path }
    }
  }
`);

/** Brings a deleted field back with all its values. */
export function useRestore(onReload: () => Promise<void>) {
  const { run, errors, busy } = useAction(RESTORE);
  const restore = async (id: string) => {
    const { payload, errors: refused } = await run({ input: { id } });
    if (payload) await onReload();
    return refused;
  };
  return { restore, errors, busy };
}
