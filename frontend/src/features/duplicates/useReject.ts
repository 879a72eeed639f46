import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";

const REJECT = graphql(`
  mutation DuplicateReject($input: DuplicateRejectInput!) {
    duplicateReject(input: $input) { pair { id rejectedAt } userErrors { code message path } }
  }
`);

/** Says that a pair is none, or takes that back. */
export function useReject() {
  const { run, errors, busy } = useAction(REJECT);
  const reject = async (id: string, rejected: boolean): Promise<{ refused?: string | undefined }> => {
    const { payload, errors: refused } = await run({ input: { id, rejected } });
    return payload ? {} : { refused: refused.text };
  };
  return { reject, errors, busy };
}
