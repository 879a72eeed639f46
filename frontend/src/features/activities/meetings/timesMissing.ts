import { type UserError, UserErrors } from "~/lib/graphql/userErrors";
import { momentOf } from "~/lib/localTime";

/** Errors at the times that can't even be asked about, since they are empty. */
export function timesMissing({ from, to }: { from: string; to: string }, message: string): UserErrors {
  const missing = Object.entries({ from, to }).filter(([, local]) => momentOf(local) === null);
  return new UserErrors(
    missing.map(([field]): UserError => ({ code: "BLANK", message, path: ["input", field] })),
  );
}
