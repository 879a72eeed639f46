import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { foundOf } from "~/ui/filter/found";
import type { SourceProps } from "~/ui/filter/parameter";

const FOUND = graphql(`
  query OrganizationOptions($filter: OrganizationFilter) {
    organizations(filter: $filter, first: 30) { nodes { id displayName } }
  }
`);

const NAMED = graphql(`
  query OrganizationNames($filter: OrganizationFilter) {
    organizations(filter: $filter, first: 100) { nodes { id displayName } }
  }
`);

const PAUSE_MS = 180;

/** Organizations as options of a filter, looked for while somebody types. */
export function FoundOrganizations({ search, chosen, namesOnly, children }: SourceProps) {
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
      found: found.data?.organizations.nodes.map(optionOf),
      named: named.data?.organizations.nodes.map(optionOf) ?? [],
      loading: found.fetching || named.fetching || settled !== search.trim(),
      search,
    }),
  );
}

const optionOf = ({ id, displayName }: { id: string; displayName: string }) => ({ id, label: displayName });
