import { useState } from "react";
import { useClient } from "urql";
import { graphql } from "~/gql";
import type { MessagesDryRunMutation, MessagesInput } from "~/gql/graphql";
import { outcomeOf } from "~/lib/graphql/outcome";
import { useAction } from "~/lib/graphql/useAction";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";

const DRY_RUN = graphql(`
  mutation MessagesDryRun($input: MessagesInput!) {
    messagesSend(input: $input) {
      total ready
      skipped { code reason count }
      userErrors { code message path }
    }
  }
`);

const SEND = graphql(`
  mutation MessagesSend($input: MessagesInput!) {
    messagesSend(input: $input) { job { id ...JobFacts } userErrors { code message path } }
  }
`);

/** How many would get it, and why others would not. */
export type Counted = Pick<MessagesDryRunMutation["messagesSend"], "total" | "ready" | "skipped">;

type SendMany = {
  /** Counts without sending; null when it is refused. */
  count: (input: MessagesInput) => Promise<Counted | null>;
  /** Whether it has begun. */
  begin: (input: MessagesInput) => Promise<boolean>;
  errors: UserErrors;
  busy: boolean;
};

/** One message to many: counted first, then sent by a job. */
export function useSendMany(): SendMany {
  const client = useClient();
  const sending = useAction(SEND);
  const [refused, setRefused] = useState(NO_ERRORS);
  const [counting, setCounting] = useState(false);
  const count = async (input: MessagesInput) => {
    setCounting(true);
    const answer = await client.mutation(DRY_RUN, { input: { ...input, dryRun: true } }).toPromise();
    const { payload, errors } = outcomeOf(answer);
    setRefused(errors);
    setCounting(false);
    return payload;
  };
  const begin = async (input: MessagesInput) => {
    const { payload } = await sending.run({ input });
    return payload !== null;
  };
  const errors = sending.errors.text === undefined ? refused : sending.errors;
  return { count, begin, errors, busy: counting || sending.busy };
}
