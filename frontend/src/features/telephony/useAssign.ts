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

type Options = {
  /** The contact gets the number. */
  addNumber?: boolean;
};

type Assign = {
  /** Says who a call was with; whether that was taken. */
  assign: (callId: string, contactId: string, options?: Options) => Promise<boolean>;
  busy: boolean;
  errors: UserErrors;
};

export function useAssign(): Assign {
  const { run, busy, errors } = useAction(ASSIGN);
  const assign: Assign["assign"] = async (id, contactId, { addNumber = false } = {}) => {
    const { payload } = await run({ input: { id, contactId, addNumber, remember: true } });
    return payload !== null;
  };
  return { assign, busy, errors };
}
