import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { type Named, named } from "./values";

const PAUSE_MS = 180;

const ORGANIZATIONS = graphql(`
  query ActivityOrganizations($filter: OrganizationFilter) {
    organizations(filter: $filter, first: 20) { nodes { id displayName } }
  }
`);

const PEOPLE = graphql(`
  query ActivityPeople($filter: ContactFilter) {
    contacts(filter: $filter, first: 20) { nodes { id displayName } }
  }
`);

const TICKETS = graphql(`
  query ActivityTickets($filter: TicketFilter) {
    tickets(filter: $filter, first: 20) { nodes { id title } }
  }
`);

type Found = { found: readonly Named[]; waiting: boolean };
type Asked<Filter> = { filter?: Filter | null };

function useFound<Data, Filter extends object>(
  document: TypedDocumentNode<Data, Asked<Filter>>,
  rest: Filter,
  { search, pause = false }: { search: string; pause?: boolean },
  read: (data: Data) => Named[],
): Found {
  const wanted = search.trim();
  const [settled] = useDebouncedValue(wanted, PAUSE_MS);
  const variables = { filter: settled ? { ...rest, search: settled } : rest };
  const [{ data, fetching }] = useQuery<Data, Asked<Filter>>({ query: document, variables, pause });
  return { found: data ? read(data) : [], waiting: fetching || settled !== wanted };
}

/** Organizations by what was typed. */
export const useOrganizationsFound = (search: string): Found =>
  useFound(ORGANIZATIONS, {}, { search }, ({ organizations }) => organizations.nodes.map(named));

/** People by what was typed; with an organization only those who belong to it. */
export const usePeopleFound = (search: string, organizationId: string | null, pause: boolean): Found =>
  useFound(
    PEOPLE,
    organizationId === null ? {} : { organization: { eq: organizationId } },
    { search, pause },
    ({ contacts }) => contacts.nodes.map(named),
  );

/** Tickets by what was typed. */
export const useTicketsFound = (search: string, pause: boolean): Found =>
  useFound(TICKETS, {}, { search, pause }, ({ tickets }) =>
    tickets.nodes.map(({ id, title }) => ({ id, name: title })),
  );
