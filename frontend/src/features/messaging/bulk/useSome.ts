import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ContactFilter, ContactSelection } from "~/gql/graphql";

const SOME = graphql(`
  query ContactsToPreview($filter: ContactFilter) {
    contacts(filter: $filter, first: 50) { nodes { id displayName } }
  }
`);

/** The first few of a selection, to look at what they will get. */
export function useSome(selection: ContactSelection): readonly { id: string; displayName: string }[] {
  const [{ data }] = useQuery({ query: SOME, variables: { filter: filterOf(selection) } });
  return data?.contacts.nodes ?? [];
}

/** A selection as a filter of a list. */
export function filterOf({ ids, filter, except }: ContactSelection): ContactFilter {
  if (ids) return { id: { in: ids } };
  const all = filter ?? {};
  return except && except.length > 0 ? { and: [all, { not: { id: { in: except } } }] } : all;
}
