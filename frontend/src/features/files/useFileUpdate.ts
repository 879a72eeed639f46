import { graphql } from "~/gql";
import type { FilePatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { FileRecord } from "./file";

const UPDATE = graphql(`
  mutation FileUpdate($input: FilePatch!) {
    fileUpdate(input: $input) { file { id ...FileParts } userErrors { code message path } }
  }
`);

export type FileChange = (
  patch: Omit<FilePatch, "id" | "expectedVersion">,
  options?: { force: boolean },
) => Promise<UserErrors | null>;

/** Saves what a file is called and what is said of it; answers with what was refused, or null. */
export function useFileUpdate({ id, version }: FileRecord): FileChange {
  const { run } = useAction(UPDATE);
  return async (patch, { force } = { force: false }) => {
    const expected = force ? {} : { expectedVersion: version };
    const { errors } = await run({ input: { id, ...expected, ...patch } });
    return errors.all.length > 0 ? errors : null;
  };
}
