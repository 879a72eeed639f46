import { Plural, useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { OrganizationFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";

const COUNT = graphql(
  `query OrganizationCount($filter: OrganizationFilter) { organizations(filter: $filter, first: 1) { totalCount } }`,
);

/** `count` is null while it is unknown. */
type Counted = { count: number | null; recount: () => void };

/** How many match, asked apart from the rows so that no page waits for the counting. */
export function useOrganizationCount(filter: OrganizationFilter | null, pause: boolean): Counted {
  const [{ data }, refetch] = useQuery({
    query: COUNT,
    variables: { filter },
    pause,
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const recount = () => refetch({ requestPolicy: "network-only" });
  return { count: data?.organizations.totalCount ?? null, recount };
}

export function OrganizationCount({ count }: { count: number | null }) {
  const { i18n } = useLingui();
  if (count === null) return null;
  const shown = formatCapped(count, i18n.locale);
  return (
    <span aria-live="polite">
      <Plural value={count} one={`${shown} organization`} other={`${shown} organizations`} />
    </span>
  );
}
