import { Plural, useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import type { OrganizationFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { type Counted, useCount } from "~/lib/graphql/useCount";

const COUNT = graphql(
  `query OrganizationCount($filter: OrganizationFilter) { organizations(filter: $filter, first: 1) { totalCount } }`,
);

export const useOrganizationCount = (filter: OrganizationFilter | null, pause: boolean): Counted =>
  useCount(COUNT, filter, pause, ({ organizations }) => organizations.totalCount);

export function OrganizationCount({ count }: { count: number }) {
  const { i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  return <Plural value={count} one={`${shown} organization`} other={`${shown} organizations`} />;
}
