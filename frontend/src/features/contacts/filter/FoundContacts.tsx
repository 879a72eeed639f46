import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { foundOf } from "~/ui/filter/found";
import type { SourceProps } from "~/ui/filter/parameter";

const FOUND = graphql(`
  query ContactOptions($filter: ContactFilter) {
    contacts(filter: $filter, first: 30) { nodes { id displayName initials } }
  }
`);

const NAMED = graphql(`
  query ContactNames($filter: ContactFilter) {
    contacts(filter: $filter, first: 100) { nodes { id displayName initials } }
  }
`);

const PAUSE_MS = 180;

/** Contacts as options of a filter, looked for while somebody types. */
export function FoundContacts({ search, chosen, namesOnly, children }: SourceProps) {
  const [settled] = useDebouncedValue(search.trim(), PAUSE_MS);
  const [found] = useQuery({
    query: FOUND,
    variables: { filter: settled ? { search: settled } : null },
    pause: namesOnly,
  });
  const [named] = useQuery({
    query: NAMED,
    variables: { filter: { id: { in: [...chosen] } } },
    pause: chosen.length === 0,
  });
  return children(
    foundOf({
      found: found.data?.contacts.nodes.map(optionOf),
      named: named.data?.contacts.nodes.map(optionOf) ?? [],
      loading: found.fetching || named.fetching || settled !== search.trim(),
      search,
    }),
  );
}

type Named = { id: string; displayName: string; initials: string };

const optionOf = ({ id, displayName, initials }: Named) => ({ id, label: displayName, initials });
