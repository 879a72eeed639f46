import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ActivityKnownQuery } from "~/gql/graphql";
import type { Given } from "./dialog";
import { type ActivityValues, named } from "./values";

const KNOWN = graphql(`
  query ActivityKnown(
    $contactId: ID!, $withContact: Boolean!, $organizationId: ID!, $withOrganization: Boolean!
    $ticketId: ID!, $withTicket: Boolean!
  ) {
    contact(id: $contactId) @include(if: $withContact) { id displayName organization { id displayName } }
    organization(id: $organizationId) @include(if: $withOrganization) { id displayName }
    ticket(id: $ticketId) @include(if: $withTicket) {
      id title
      contact { id displayName organization { id displayName } }
      organization { id displayName }
      project { id }
    }
  }
`);

type Known = Pick<ActivityValues, "organization" | "people" | "ticket" | "projectId">;

/** Whom and what a new activity is about, by their names; undefined until they are known. */
export function useKnown({ contactId, organizationId, ticketId }: Given): Known | undefined {
  const nothing = contactId === undefined && organizationId === undefined && ticketId === undefined;
  const [{ data }] = useQuery({
    query: KNOWN,
    variables: {
      contactId: contactId ?? "",
      withContact: contactId !== undefined,
      organizationId: organizationId ?? "",
      withOrganization: organizationId !== undefined,
      ticketId: ticketId ?? "",
      withTicket: ticketId !== undefined,
    },
    pause: nothing,
  });
  if (nothing) return { organization: null, people: [], ticket: null, projectId: null };
  return data && knownOf(data);
}

function knownOf({ contact, organization, ticket }: ActivityKnownQuery): Known {
  const person = contact ?? ticket?.contact;
  const company = organization ?? ticket?.organization ?? person?.organization ?? null;
  // only its own people can be with an organization
  const fits = person && (!company || person.organization?.id === company.id);
  return {
    organization: company ? named(company) : null,
    people: fits ? [named(person)] : [],
    ticket: ticket ? { id: ticket.id, name: ticket.title } : null,
    projectId: ticket?.project?.id ?? null,
  };
}
