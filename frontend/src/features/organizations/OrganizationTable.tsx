import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { OrganizationFilter, OrganizationRowFragment } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { DataTable } from "~/ui/table/DataTable";
import { OrganizationCard } from "./OrganizationCard";
import { columns } from "./organizationColumns";

const ROW = graphql(`
  fragment OrganizationRow on Organization {
    id displayName initials accountKind updatedAt
    phones { id national main }
    managers { id name initials }
  }
`);

const LIST = graphql(`
  query OrganizationList($filter: OrganizationFilter, $first: Int!, $after: String) {
    organizations(filter: $filter, first: $first, after: $after) {
      nodes { id ...OrganizationRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type OrganizationTableProps = {
  filter: OrganizationFilter | null;
  onOpen: (organization: OrganizationRowFragment, background: boolean) => void;
  empty: React.ReactNode;
};

export function OrganizationTable({ filter, onOpen, empty }: OrganizationTableProps) {
  const { t } = useLingui();
  const paged = usePagedList({
    document: LIST,
    variables: { filter },
    connection: ({ organizations }) => ({
      nodes: readFragment(ROW, organizations.nodes),
      pageInfo: organizations.pageInfo,
    }),
  });
  if (!paged.loading && paged.count === 0) return empty;
  return (
    <DataTable
      label={t`Organizations`}
      columns={columns}
      paged={paged}
      card={(organization) => <OrganizationCard organization={organization} />}
      onOpen={onOpen}
    />
  );
}
