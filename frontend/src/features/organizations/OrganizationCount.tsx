import { Plural, useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { OrganizationFilter } from "~/gql/graphql";
import { formatCount } from "~/lib/format";
import styles from "./OrganizationFilters.module.css";

const COUNT = graphql(
  `query OrganizationCount($filter: OrganizationFilter) { organizations(filter: $filter, first: 1) { totalCount } }`,
);

export function OrganizationCount({ filter }: { filter: OrganizationFilter | null }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: COUNT, variables: { filter }, requestPolicy: "cache-and-network" });
  if (!data) return null;
  const count = data.organizations.totalCount;
  const shown = formatCount(count, i18n.locale);
  return (
    <span aria-live="polite" className={styles.count}>
      <Plural value={count} one={`${shown} organization`} other={`${shown} organizations`} />
    </span>
  );
}
