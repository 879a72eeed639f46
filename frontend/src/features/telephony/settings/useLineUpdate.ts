import { graphql, readFragment } from "~/gql";
import type { CtiConnectionPatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { LINE, type Line } from "./lines";

const UPDATE = graphql(`
  mutation CtiLineUpdate($input: CtiConnectionUpdateInput!) {
    ctiConnectionUpdate(input: $input) {
      ctiConnection { id ...CtiLine }
      userErrors { code message path }
    }
  }
`);

type LineUpdate = {
  /** The line as it is then; null when it was refused. Without `version` it is saved over whatever others saved. */
  save: (
    patch: CtiConnectionPatch,
    version: number | undefined,
  ) => Promise<{ saved: Line | null; refused: UserErrors }>;
  /** By fields of the patch: "name", "queues.0.name". */
  errors: UserErrors;
  busy: boolean;
  forget: () => void;
};

/** Changes some of a line's settings. */
export function useLineUpdate(id: string): LineUpdate {
  const { run, errors, busy, forget } = useAction(UPDATE);
  const save = async (patch: CtiConnectionPatch, version: number | undefined) => {
    const expected = version === undefined ? {} : { expectedVersion: version };
    const { payload, errors: refused } = await run({ input: { id, ...expected, patch } });
    return { saved: readFragment(LINE, payload?.ctiConnection) ?? null, refused };
  };
  return { save, errors, busy, forget };
}
