import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { graphql, readFragment } from "~/gql";
import type { OrganizationFilter, OrganizationRowFragment } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import type { TableColumn } from "~/ui/table/columns";
import { DataTable } from "~/ui/table/DataTable";
import { OrganizationCard } from "./OrganizationCard";
import { columns } from "./organizationColumns";

const ROW = graphql(`
  fragment OrganizationRow on Organization {
    id displayName initials taxId city updatedAt
    avatar { small }
    phones { id national main }
    stage { id name colour }
    tags { id name }
    managers { id name initials }
    customValues(fieldIds: $fieldIds) { ...CustomValueParts }
  }
`);

const LIST = graphql(`
  query OrganizationList($filter: OrganizationFilter, $fieldIds: [ID!], $first: Int!, $after: String) {
    organizations(filter: $filter, first: $first, after: $after) {
      nodes { id ...OrganizationRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type OrganizationTableProps = {
  filter: OrganizationFilter | null;
  /** Additional fields, and their columns; keep both stable. */
  fieldIds: readonly string[];
  fieldColumns: readonly TableColumn<OrganizationRowFragment>[];
  onOpen: (organization: OrganizationRowFragment, background: boolean) => void;
  empty: React.ReactNode;
};

export function OrganizationTable(props: OrganizationTableProps) {
  const { filter, fieldIds, fieldColumns, onOpen, empty } = props;
  const { t } = useLingui();
  const all = useMemo(() => columns.toSpliced(AFTER_PHONE, 0, ...fieldColumns), [fieldColumns]);
  const paged = usePagedList({
    document: LIST,
    variables: { filter, fieldIds: [...fieldIds] },
    connection: ({ organizations }) => ({
      nodes: readFragment(ROW, organizations.nodes),
      pageInfo: organizations.pageInfo,
    }),
  });
  if (!paged.loading && paged.count === 0) return empty;
  return (
    <DataTable
      label={t`Organizations`}
      columns={all}
      paged={paged}
      card={(organization) => <OrganizationCard organization={organization} />}
      onOpen={onOpen}
    />
  );
}

/** Additional fields stand early: who chose them wants to see them. */
const AFTER_PHONE = columns.findIndex(({ id }) => id === "phone") + 1;
