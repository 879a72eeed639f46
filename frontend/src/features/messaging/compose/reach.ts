import { graphql } from "~/gql";
import type { MessageChannel, ReachForMessageFragment } from "~/gql/graphql";
import { numbersFor } from "~/lib/phoneUse";

export const REACH = graphql(`
  fragment ReachForMessage on Node {
    id
    __typename
    ... on Contact {
      displayName
      crm { id }
      emails { address main }
      phones { id number e164 national kind description main invalid doNotCall }
      viewerCan { edit attach }
    }
    ... on Organization {
      displayName
      crm { id }
      emails { address main }
      phones { id number e164 national kind description main invalid doNotCall }
      viewerCan { edit attach }
    }
  }
`);

/** A contact or an organization, as far as a message needs it. */
export type Reach = Extract<ReachForMessageFragment, { displayName: string }>;
type Phone = Reach["phones"][number];

/** Where a message can go: as one reads it, as the API takes it, and which of the record's numbers it is. */
export type Address = { shown: string; value: string; phone: Phone | null };

/** The record's addresses for a channel, the likeliest first, each once. */
export function addressesOf({ emails, phones }: Pick<Reach, "emails" | "phones">, channel: MessageChannel) {
  const all: Address[] =
    channel === "EMAIL"
      ? emails
          .toSorted((one, other) => Number(other.main) - Number(one.main))
          .map(({ address }) => ({ shown: address, value: address, phone: null }))
      : numbersFor(phones, channel === "SMS" ? "sms" : "fax").map((phone) => ({
          shown: phone.national || phone.number,
          value: phone.e164 ?? phone.number,
          phone,
        }));
  return all.filter(({ shown }, at) => all.findIndex((one) => one.shown === shown) === at);
}

/** Which of the record's addresses was typed, however it is written; undefined for one that it does not have. */
export function knownAddress(addresses: readonly Address[], typed: string): Address | undefined {
  const wanted = plain(typed);
  return addresses.find(({ shown, value, phone }) =>
    [shown, value, phone?.number ?? ""].some((one) => plain(one) === wanted),
  );
}

/** An address in small letters; a number as its digits. */
const plain = (text: string) =>
  text.includes("@") ? text.trim().toLowerCase() : text.replaceAll(/[^\d+]/g, "");
