import { Plural, useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import type { MessageFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { type Counted, useCount } from "~/lib/graphql/useCount";

const COUNT = graphql(
  `query MessageCount($filter: MessageFilter) { messages(filter: $filter, first: 1) { totalCount } }`,
);

export const useMessageCount = (filter: MessageFilter | null, pause: boolean): Counted =>
  useCount(COUNT, filter, pause, ({ messages }) => messages.totalCount);

export function MessageCount({ count }: { count: number }) {
  const { i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  return <Plural value={count} one={`${shown} message`} other={`${shown} messages`} />;
}
