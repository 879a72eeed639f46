import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { UserErrors } from "~/lib/graphql/userErrors";

const ARCHIVE = graphql(`
  mutation ContactArchive($input: RecordInput!) {
    contactArchive(input: $input) {
      contact { id ...ContactRecord }
      userErrors { code message path }
    }
  }
`);

const UNARCHIVE = graphql(`
  mutation ContactUnarchive($input: RecordInput!) {
    contactUnarchive(input: $input) {
      contact { id ...ContactRecord }
      userErrors { code message path }
    }
  }
`);

type Archiving = {
  /** True when it is done; else the errors say why not. */
  archive: () => Promise<boolean>;
  unarchive: () => Promise<boolean>;
  busy: boolean;
  errors: UserErrors;
};

/** Into the archive and back. */
export function useArchive(id: string): Archiving {
  const into = useAction(ARCHIVE);
  const back = useAction(UNARCHIVE);
  return {
    archive: async () => (await into.run({ input: { id } })).payload !== null,
    unarchive: async () => (await back.run({ input: { id } })).payload !== null,
    busy: into.busy || back.busy,
    errors: new UserErrors([...into.errors.all, ...back.errors.all]),
  };
}
