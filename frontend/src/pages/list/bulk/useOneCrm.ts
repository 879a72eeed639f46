import { useQuery } from "urql";
import type { Kind, Selected } from "~/features/bulk/bulk";
import { graphql } from "~/gql";
import type { ContactFilter, OrganizationFilter } from "~/gql/graphql";

const CONTACTS = graphql(`
  query CrmOfContacts($filter: ContactFilter, $first: Int!) {
    contacts(filter: $filter, first: $first) { nodes { id crm { id name } } }
  }
`);

const ORGANIZATIONS = graphql(`
  query CrmOfOrganizations($filter: OrganizationFilter, $first: Int!) {
    organizations(filter: $filter, first: $first) { nodes { id crm { id name } } }
  }
`);

type Crm = { id: string; name: string };
type Filter = ContactFilter & OrganizationFilter;

/** The Crm that all the selected records are of; null when they are of several, and until that is known. */
export function useOneCrm(kind: Kind, selected: Selected, crms: readonly Crm[]): Crm | null {
  const only = crms.length === 1 ? (crms[0] ?? null) : null;
  const filter = filterOf(selected);
  const first = useFirstCrm(kind, filter, only !== null);
  const others = { and: [filter, { not: { crm: { eq: first ?? null } } }] } as Filter;
  const another = useFirstCrm(kind, others, only !== null || first === undefined || first === null);
  if (only) return only;
  return another === null ? (crms.find(({ id }) => id === first) ?? null) : null;
}

/** The Crm of the first that fits: null when none does, undefined until that is known. */
function useFirstCrm(kind: Kind, filter: Filter, pause: boolean): string | null | undefined {
  const variables = { filter, first: 1 };
  const [contacts] = useQuery({ query: CONTACTS, variables, pause: pause || kind !== "contact" });
  const [organizations] = useQuery({ query: ORGANIZATIONS, variables, pause: pause || kind === "contact" });
  const { data, fetching } = kind === "contact" ? contacts : organizations;
  if (pause || fetching || !data) return undefined;
  const rows = "contacts" in data ? data.contacts.nodes : data.organizations.nodes;
  return rows[0]?.crm.id ?? null;
}

/** The selection as a filter: by id, or what the list is narrowed to, but for a few. */
function filterOf(selected: Selected): Filter {
  if (selected.ids) return { id: { in: [...selected.ids] } };
  const except = selected.except ?? [];
  const filter = (selected.filter ?? {}) as Filter;
  return except.length > 0 ? { and: [filter, { not: { id: { in: [...except] } } }] } : filter;
}
