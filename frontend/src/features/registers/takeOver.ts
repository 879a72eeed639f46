import type { CompanyLookupQuery } from "~/gql/graphql";
import { regionNamed } from "~/lib/regions";

const LANGUAGES = ["pl", "en"];

/** What both a register and an organization know of a company. */
export const FIELDS = ["name", "regon", "krs", "address1", "postalCode", "city", "country"] as const;

export type RegisterField = (typeof FIELDS)[number];
export type RegisteredCompany = NonNullable<CompanyLookupQuery["companyLookup"]["company"]>;
export type Known = Record<RegisterField, string>;

/** A field in which the register says something else than we do. */
export type Difference = { field: RegisterField; ours: string; theirs: string };

/** Where the register knows something, and something else than stands with us. */
export function differences(ours: Known, theirs: Pick<RegisteredCompany, RegisterField>): Difference[] {
  return FIELDS.map((field) => ({ field, ours: ours[field].trim(), theirs: theirs[field] })).filter(
    ({ field, ours: our, theirs: their }) => their !== "" && told(field, our) !== told(field, their),
  );
}

/** What is ticked at first: what fills a gap. What somebody typed is only written over when it is ticked. */
export const fillingGaps = (found: readonly Difference[]): RegisterField[] =>
  found.filter(({ ours }) => ours === "").map(({ field }) => field);

/** The register's values of the ticked fields. */
export function taken(found: readonly Difference[], ticked: readonly RegisterField[]): Partial<Known> {
  return Object.fromEntries(
    found.filter(({ field }) => ticked.includes(field)).map(({ field, theirs }) => [field, theirs]),
  );
}

/** Registers write in capitals and with blanks of their own, countries are called Polska or Poland: no other values. */
function told(field: RegisterField, text: string): string {
  const plain = text.toLocaleUpperCase("pl").split(/\s+/).join(" ").trim();
  return field === "country" ? (regionNamed(text, LANGUAGES) ?? plain) : plain;
}
