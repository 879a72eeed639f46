import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { ImportView } from "./importQuery";
import { inputOf, mappingOf } from "./mapping";
import type { ImportSearch } from "./search";
import { createFields } from "./unknownWords";

const START = graphql(`
  mutation ImportStart($input: ImportStartInput!) {
    importStart(input: $input) { import { id ...ImportView } userErrors { code message path } }
  }
`);

const CANCEL = graphql(`
  mutation ImportCancel($input: ImportCancelInput!) {
    importCancel(input: $input) { import { id ...ImportView } userErrors { code message path } }
  }
`);

type ImportStart = {
  /** True when it began. */
  start: (options: { dryRun: boolean }) => Promise<boolean>;
  cancel: () => void;
  errors: UserErrors;
  busy: boolean;
};

/** Checks an import or carries it out, as chosen in the address. */
export function useImportStart({ id, columns }: ImportView, search: ImportSearch): ImportStart {
  const starting = useAction(START);
  const cancelling = useAction(CANCEL);
  const start = async ({ dryRun }: { dryRun: boolean }) => {
    const { payload } = await starting.run({
      input: {
        id,
        dryRun,
        mapping: inputOf(columns, mappingOf(columns, search.fields)),
        duplicates: search.duplicates ?? "SKIP",
        createValues: search.create ?? true,
        createFields: createFields(search),
      },
    });
    return payload !== null;
  };
  return {
    start,
    cancel: () => void cancelling.run({ input: { id } }),
    errors: starting.errors.all.length > 0 ? starting.errors : cancelling.errors,
    busy: starting.busy || cancelling.busy,
  };
}
