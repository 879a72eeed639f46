import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { graphql, readFragment } from "~/gql";
import type { ContactFilter, ContactOrder, ContactRowFragment } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import type { TableColumn } from "~/ui/table/columns";
import { DataTable } from "~/ui/table/DataTable";
import { ContactCard } from "./ContactCard";
import { columns, SEGMENT } from "./contactColumns";

const ROW = graphql(`
  fragment ContactRow on Contact {
    id displayName initials city updatedAt personType archivedAt
    avatar { small }
    organization { id displayName }
    phones { id national main }
    emails { address main }
    stage { id name colour }
    segment { id name colour }
    segmentPercent
    managers { id name initials }
    customValues(fieldIds: $fieldIds) { ...CustomValueParts }
  }
`);

const LIST = graphql(`
  query ContactList(
    $filter: ContactFilter, $order: ContactOrder, $fieldIds: [ID!], $first: Int!, $after: String
  ) {
    contacts(filter: $filter, order: $order, first: $first, after: $after) {
      nodes { id ...ContactRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type ContactTableProps = {
  filter: ContactFilter | null;
  sort: string;
  /** Whether any Crm has segments: without them their column is left out. */
  segments: boolean;
  /** By an additional field, instead of what `sort` says. */
  fieldOrder: ContactOrder | null;
  /** Additional fields, and their columns; keep both stable. */
  fieldIds: readonly string[];
  fieldColumns: readonly TableColumn<ContactRowFragment>[];
  onSort: (sort: string) => void;
  onOpen: (contact: ContactRowFragment, background: boolean) => void;
  /** Instead of the table when nothing matches. */
  empty: React.ReactNode;
};

export function ContactTable(props: ContactTableProps) {
  const { filter, sort, segments, fieldOrder, fieldIds, fieldColumns, onSort, onOpen, empty } = props;
  const { t } = useLingui();
  const all = useMemo(() => {
    const own = segments ? columns : columns.filter(({ id }) => id !== SEGMENT);
    return own.toSpliced(AFTER_PHONE, 0, ...fieldColumns);
  }, [segments, fieldColumns]);
  const paged = usePagedList({
    document: LIST,
    variables: { filter, order: fieldOrder ?? orderOf(sort), fieldIds: [...fieldIds] },
    connection: ({ contacts }) => ({ nodes: readFragment(ROW, contacts.nodes), pageInfo: contacts.pageInfo }),
  });
  if (!paged.loading && paged.count === 0) return empty;
  return (
    <DataTable
      label={t`Contacts`}
      columns={all}
      paged={paged}
      sort={sort}
      onSort={onSort}
      card={(contact) => <ContactCard contact={contact} />}
      onOpen={onOpen}
      greyed={isArchived}
    />
  );
}

const isArchived = ({ archivedAt }: ContactRowFragment) => Boolean(archivedAt);

/** Additional fields stand early: who chose them wants to see them. */
const AFTER_PHONE = columns.findIndex(({ id }) => id === "phone") + 1;

const FIELDS = { name: "NAME", created: "CREATED_AT", updated: "UPDATED_AT", segment: "SEGMENT" } as const;

function orderOf(sort: string): ContactOrder {
  const field = FIELDS[sort.replace("-", "") as keyof typeof FIELDS] ?? "NAME";
  return { field, direction: sort.startsWith("-") ? "DESC" : "ASC" };
}
