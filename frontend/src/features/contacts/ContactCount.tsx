import { Plural, useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ContactFilter } from "~/gql/graphql";
import { formatCount } from "~/lib/format";

const COUNT = graphql(
  `query ContactCount($filter: ContactFilter) { contacts(filter: $filter, first: 1) { totalCount } }`,
);

/** How many match, asked apart from the rows so that no page waits for the counting. */
export function ContactCount({ filter }: { filter: ContactFilter | null }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: COUNT, variables: { filter }, requestPolicy: "cache-and-network" });
  if (!data) return null;
  const count = data.contacts.totalCount;
  const shown = formatCount(count, i18n.locale);
  return (
    <span aria-live="polite">
      <Plural value={count} one={`${shown} contact`} other={`${shown} contacts`} />
    </span>
  );
}
