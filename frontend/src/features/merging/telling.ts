import type { Merged } from "./merge";

type Known = Pick<Merged, "city" | "phones" | "emails" | "organization" | "taxId">;

/** How a record is reached, or what it is registered as: no two have the same by chance. */
export function numberOf({ phones, emails, taxId }: Known): string {
  return phones[0]?.national || emails[0]?.address || taxId || "";
}

/** What tells namesakes apart, in one line: where they are, and a number. */
export function tellingOf(record: Known): string {
  return [record.organization?.displayName, record.city, numberOf(record)].filter(Boolean).join(" · ");
}
