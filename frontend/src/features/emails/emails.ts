import type { EmailInput } from "~/gql/graphql";

/** The list with one address put in, changed or, when emptied, taken out. */
export function withAddress(emails: readonly EmailInput[], at: number, address: string): EmailInput[] {
  const next = at < emails.length ? emails.with(at, { ...emails[at], address }) : [...emails, { address }];
  return oneMain(next.filter((email) => email.address !== ""));
}

/** The address at `at` becomes the main one, and so the others are not. */
export const withMain = (emails: readonly EmailInput[], at: number): EmailInput[] =>
  emails.map((email, index) => ({ ...email, main: index === at }));

/** The address at `at` changes places with its neighbour, `step` away. */
export function moved(emails: readonly EmailInput[], at: number, step: -1 | 1): EmailInput[] {
  const [one, other] = [emails[at], emails[at + step]];
  return one && other ? emails.with(at, other).with(at + step, one) : [...emails];
}

/** Exactly one main address: where none is, the first. */
function oneMain(emails: readonly EmailInput[]): EmailInput[] {
  const main = Math.max(
    0,
    emails.findIndex((email) => email.main),
  );
  return withMain(emails, main);
}
