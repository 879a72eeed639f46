import { t } from "@lingui/core/macro";
import type { CombinedError } from "urql";
import { type UserError, UserErrors } from "./userErrors";

/** A mutation's data holds one payload, `{contactCreate: {contact, userErrors}}`; null when it was refused. */
export type Outcome<Data> = {
  payload: PayloadOf<Data> | null;
  /** The payload as it came, a refused one too: it may say more than its errors do. */
  answer: PayloadOf<Data> | null;
  errors: UserErrors;
};
type PayloadOf<Data> = Exclude<Data[Exclude<keyof Data, "__typename">], undefined>;
type Answer<Data> = { data?: Data | undefined; error?: CombinedError | undefined };

/** What came of a mutation: a line that is down refuses it too. */
export function outcomeOf<Data>({ data, error }: Answer<Data>): Outcome<Data> {
  const answer = data && !error ? payloadOf<Data>(data) : null;
  const errors = new UserErrors(error ? [failed(error)] : refusals(answer));
  return { payload: errors.all.length > 0 ? null : answer, answer, errors };
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
