import { useState } from "react";
import { graphql } from "~/gql";
import type { LoggedEventInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { uniqueKey } from "~/lib/uniqueKey";

const ADD = graphql(`
  mutation LoggedEventAdd($input: LoggedEventInput!) {
    loggedEventAdd(input: $input) {
      loggedEvent { id ...LoggedEventParts }
      userErrors { code message path }
    }
  }
`);

type Logging = {
  /** Whether it is on the timeline now. */
  log: (event: Omit<LoggedEventInput, "recordId" | "idempotencyKey">) => Promise<boolean>;
  errors: UserErrors;
  busy: boolean;
};

/** Puts an event on a record's timeline, once, however often the same dialog sends it. */
export function useLogging(recordId: string): Logging {
  const { run, errors, busy } = useAction(ADD);
  const [idempotencyKey] = useState(uniqueKey);
  const log: Logging["log"] = async (event) => {
    const { payload } = await run({ input: { recordId, idempotencyKey, ...event } });
    return payload !== null;
  };
  return { log, errors, busy };
}
