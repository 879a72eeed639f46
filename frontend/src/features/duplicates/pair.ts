import { graphql } from "~/gql";
import type { DuplicatePairPartsFragment } from "~/gql/graphql";

export const PAIR = graphql(`
  fragment DuplicatePairParts on DuplicatePair {
    id reasons score rejectedAt
    contacts {
      id displayName initials city createdAt avatar { small }
      organization { id displayName } phones { id national } emails { address } stage { id name colour }
    }
    organizations {
      id displayName initials city createdAt avatar { small }
      taxId phones { id national } emails { address } stage { id name colour }
    }
  }
`);

export type Pair = DuplicatePairPartsFragment;

/** One side of a pair, as both kinds have it. */
export type Side = {
  id: string;
  displayName: string;
  initials: string;
  city: string;
  createdAt: string;
  avatar?: { small: string } | null;
  phones: readonly { id: string; national: string }[];
  emails: readonly { address: string }[];
  stage?: { id: string; name: string; colour: string } | null;
  organization?: { displayName: string } | null;
  taxId?: string;
};

/** Both records; fewer in the moment in which one of them goes. */
export const sidesOf = ({ contacts, organizations }: Pair): readonly Side[] =>
  contacts.length > 0 ? contacts : organizations;

/** What tells a record from another at a glance, the surest first. */
export function factsOf({ taxId, phones, emails, organization, city }: Side): string[] {
  return [
    taxId ?? "",
    ...phones.map(({ national }) => national),
    ...emails.map(({ address }) => address),
    organization?.displayName ?? "",
    city,
  ].filter((fact) => fact !== "");
}

/** What both sides say, so that it can be marked: without case. */
export function sharedOf(sides: readonly Side[]): ReadonlySet<string> {
  const [one, other] = sides.map((side) => new Set(factsOf(side).map((fact) => fact.toLowerCase())));
  return new Set([...(one ?? [])].filter((fact) => other?.has(fact)));
}
