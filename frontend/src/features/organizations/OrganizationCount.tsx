import { Plural, useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { OrganizationFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";

const COUNT = graphql(
  `query OrganizationCount($filter: OrganizationFilter) { organizations(filter: $filter, first: 1) { totalCount } }`,
);

/** How many match, asked apart from the rows so that no page waits for the counting; null while it is unknown. */
export function useOrganizationCount(filter: OrganizationFilter | null, pause: boolean): number | null {
  const [{ data }, refetch] = useQuery({
    query: COUNT,
    variables: { filter },
    pause,
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  return data?.organizations.totalCount ?? null;
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
