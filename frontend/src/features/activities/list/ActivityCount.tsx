import { Plural, useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import type { ActivityFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { type Counted, useCount } from "~/lib/graphql/useCount";

const COUNT = graphql(
  `query ActivityCount($filter: ActivityFilter) { activities(filter: $filter, first: 1) { totalCount } }`,
);

export const useActivityCount = (filter: ActivityFilter | null, pause: boolean): Counted =>
  useCount(COUNT, filter, pause, ({ activities }) => activities.totalCount);

export function ActivityCount({ count }: { count: number }) {
  const { i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  return <Plural value={count} one={`${shown} activity`} other={`${shown} activities`} />;
}
