import { Plural, useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import type { CallFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { type Counted, useCount } from "~/lib/graphql/useCount";

const COUNT = graphql(
  `query CallCount($filter: CallFilter) { calls(filter: $filter, first: 1) { totalCount } }`,
);

export const useCallCount = (filter: CallFilter | null, pause: boolean): Counted =>
  useCount(COUNT, filter, pause, ({ calls }) => calls.totalCount);

export function CallCount({ count }: { count: number }) {
  const { i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  return <Plural value={count} one={`${shown} call`} other={`${shown} calls`} />;
}
