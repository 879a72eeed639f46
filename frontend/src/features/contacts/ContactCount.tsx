import { Plural, useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import type { ContactFilter } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { type Counted, useCount } from "~/lib/graphql/useCount";

const COUNT = graphql(
  `query ContactCount($filter: ContactFilter) { contacts(filter: $filter, first: 1) { totalCount } }`,
);

export const useContactCount = (filter: ContactFilter | null, pause: boolean): Counted =>
  useCount(COUNT, filter, pause, ({ contacts }) => contacts.totalCount);

export function ContactCount({ count }: { count: number }) {
  const { i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  return <Plural value={count} one={`${shown} contact`} other={`${shown} contacts`} />;
}
