import { useQuery } from "urql";
import { graphql } from "~/gql";

const COUNTS = graphql(`
  query OrganizationCounts($id: ID!) {
    organization(id: $id) { id contacts(first: 1) { totalCount } children(first: 1) { totalCount } }
  }
`);

type OrganizationCounts = { contacts: number | undefined; children: number | undefined };

/** How many people and organizations are in it; undefined while nobody knows. */
export function useOrganizationCounts(id: string): OrganizationCounts {
  const [{ data }] = useQuery({ query: COUNTS, variables: { id }, requestPolicy: "cache-and-network" });
  const { contacts, children } = data?.organization ?? {};
  return { contacts: contacts?.totalCount, children: children?.totalCount };
}
