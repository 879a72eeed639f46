import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { t } from "@lingui/core/macro";
import { useState } from "react";
import { type AnyVariables, type CombinedError, useMutation } from "urql";
import { reportFailure } from "./failures";
import { NO_ERRORS, type UserError, UserErrors } from "./userErrors";

/** A mutation's data holds one payload, `{contactCreate: {contact, userErrors}}`; null when it was refused. */
type Outcome<Data> = { payload: PayloadOf<Data> | null; errors: UserErrors };
type PayloadOf<Data> = Exclude<Data[Exclude<keyof Data, "__typename">], undefined>;

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
  const [{ fetching }, execute] = useMutation<Data, Input>(document);
  const [errors, setErrors] = useState(NO_ERRORS);

  const run = async (variables: Input): Promise<Outcome<Data>> => {
    const { data, error } = await execute(variables);
    if (error) reportFailure(error);
    const payload = data && !error ? payloadOf<Data>(data) : null;
    const refused = new UserErrors(error ? [failed(error)] : refusals(payload));
    setErrors(refused);
    return { payload: refused.all.length > 0 ? null : payload, errors: refused };
  };

  return { run, errors, busy: fetching, forget: () => setErrors(NO_ERRORS) };
}

function payloadOf<Data>(data: Data): PayloadOf<Data> {
  const [payload] = Object.entries(data as object).flatMap(([key, value]) =>
    key === "__typename" ? [] : [value],
  );
  return payload as PayloadOf<Data>;
}

const refusals = (payload: unknown) =>
  (payload as { userErrors?: readonly UserError[] } | null)?.userErrors ?? [];

function failed(error: CombinedError): UserError {
  const message = error.graphQLErrors[0]?.message ?? t`The server cannot be reached. Nothing was saved.`;
  return { code: "FAILED", message, path: [] };
}
