import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";

const UNDO = graphql(`
  mutation ImportUndo($input: ImportUndoInput!) {
    importUndo(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

type ImportUndo = {
  /** True when it began; the import is told anew by its subscription. */
  run: () => Promise<boolean>;
  errors: UserErrors;
  busy: boolean;
};

export function useImportUndo(id: string): ImportUndo {
  const { run, errors, busy } = useAction(UNDO);
  return { run: async () => (await run({ input: { id } })).payload !== null, errors, busy };
}
