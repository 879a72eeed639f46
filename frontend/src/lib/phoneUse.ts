import type { PhoneKind } from "~/gql/graphql";

/** What a number is wanted for. */
export type Use = "call" | "sms" | "fax";

type Numbered = { kind: PhoneKind; main: boolean; invalid: boolean; doNotCall: boolean };

const FAX = new Set<PhoneKind>(["HOME_FAX", "OFFICE_FAX"]);

/** Nobody answers there, or nobody wants to be called: not without asking. */
export const isMarked = ({ invalid, doNotCall }: Pick<Numbered, "invalid" | "doNotCall">) =>
  invalid || doNotCall;

/** The numbers for a use, the likeliest first: unmarked before marked, for an SMS mobiles first, then the main one. */
export function numbersFor<Phone extends Numbered>(phones: readonly Phone[], use: Use): Phone[] {
  const fits = phones.filter(({ kind }) => FAX.has(kind) === (use === "fax"));
  const rank = (phone: Phone) => [
    isMarked(phone) ? 1 : 0,
    use === "sms" && phone.kind !== "MOBILE" ? 1 : 0,
    phone.main ? 0 : 1,
  ];
  return fits.toSorted((one, other) => compare(rank(one), rank(other)));
}

/** The kinds that a new number for the use can be of. */
export function kindsFor(use: Use): PhoneKind[] {
  if (use === "fax") return ["OFFICE_FAX", "HOME_FAX"];
  return use === "sms" ? ["MOBILE", "WORK", "OTHER"] : ["MOBILE", "LANDLINE", "WORK", "MAIN", "OTHER"];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
