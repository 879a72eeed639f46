import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useState } from "react";
import { type AnyVariables, useMutation } from "urql";
import { reportFailure } from "./failures";
import { type Outcome, outcomeOf } from "./outcome";
import { NO_ERRORS, type UserErrors } from "./userErrors";

type Action<Data, Input extends AnyVariables> = {
  run: (variables: Input) => Promise<Outcome<Data>>;
  /** What the last run was refused for. */
  errors: UserErrors;
  busy: boolean;
  forget: () => void;
};

export function useAction<Data, Input extends AnyVariables>(
  document: TypedDocumentNode<Data, Input>,
): Action<Data, Input> {
  const [, execute] = useMutation<Data, Input>(document);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);

  const run = async (variables: Input): Promise<Outcome<Data>> => {
    setBusy(true);
    const answer = await execute(variables);
    if (answer.error) reportFailure(answer.error);
    const outcome = outcomeOf(answer);
    // Together, as urql's own `fetching` is not: whoever sees that it is over sees the errors too.
    setErrors(outcome.errors);
    setBusy(false);
    return outcome;
  };

  return { run, errors, busy, forget: () => setErrors(NO_ERRORS) };
}
