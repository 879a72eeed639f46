import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";

const ASSIGN = graphql(`
  mutation CallAssign($input: CallAssignInput!) {
    callAssign(input: $input) {
      call { id ...PopCall ...CallRow }
      userErrors { code message path }
    }
  }
`);

type Assign = {
  /** Says who a call was with; whether that was taken. */
  assign: (callId: string, contactId: string) => Promise<boolean>;
  busy: boolean;
  errors: UserErrors;
};

export function useAssign(): Assign {
  const { run, busy, errors } = useAction(ASSIGN);
  const assign = async (id: string, contactId: string) => {
    const { payload } = await run({ input: { id, contactId } });
    return payload !== null;
  };
  return { assign, busy, errors };
}
