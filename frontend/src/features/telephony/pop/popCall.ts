import { graphql, readFragment } from "~/gql";
import type { PopCallFragment, PopContactFragment } from "~/gql/graphql";

export const POP_CALL = graphql(`
  fragment PopCall on Call {
    id version direction state missed number national e164 withheld queue
    startedAt answeredAt endedAt talkSeconds
    outcome wrapUpNote wrappedUpAt
    certainty reason
    ...CallParts
    user { id name }
    contact { id ...PopContact }
    organization { id displayName initials }
    choices { lastCallAt mine openTickets remembered contact { id ...PopContact } }
    suggestions { id ...PopContact }
    viewerCan { assign wrapUp }
  }
`);

export const POP_CONTACT = graphql(`
  fragment PopContact on Contact {
    id displayName initials archivedAt
    crm { id }
    position { id name }
    stage { id name colour }
    segment { id name colour }
    organization { id displayName }
    managers { id name initials }
    phones { id national e164 kind description }
  }
`);

export type PopCall = PopCallFragment;
export type PopContact = PopContactFragment;
export type PopOrganization = NonNullable<PopCall["organization"]>;
export type PopPhone = PopContact["phones"][number];

/** One of those who share the number, and why they stand where they do. */
export type Choice = Omit<PopCall["choices"][number], "contact"> & { contact: PopContact };

export function contactOf(call: PopCall): PopContact | null {
  return readFragment(POP_CONTACT, call.contact) ?? null;
}

/** Who it may be, in the server's order; nobody once it is known. */
export const choicesOf = (call: PopCall): Choice[] =>
  call.contact
    ? []
    : call.choices.map((choice) => ({ ...choice, contact: readFragment(POP_CONTACT, choice.contact) }));

/** The contact's number that this call came from, when it is exactly that one. */
export function phoneOf(call: Pick<PopCall, "e164">, phones: readonly PopPhone[]): PopPhone | undefined {
  return phones.find(({ e164 }) => e164 && e164 === call.e164);
}
