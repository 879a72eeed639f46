import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { ContactFilter, ContactOrder, ContactRowFragment } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { DataTable } from "~/ui/table/DataTable";
import { ContactCard } from "./ContactCard";
import { columns } from "./contactColumns";

const ROW = graphql(`
  fragment ContactRow on Contact {
    id displayName initials city updatedAt
    organization { id displayName }
    phones { id national main }
    emails { address main }
    stage { id name colour }
    managers { id name initials }
  }
`);

const LIST = graphql(`
  query ContactList($filter: ContactFilter, $order: ContactOrder, $first: Int!, $after: String) {
    contacts(filter: $filter, order: $order, first: $first, after: $after) {
      nodes { id ...ContactRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type ContactTableProps = {
  filter: ContactFilter | null;
  sort: string;
  onSort: (sort: string) => void;
  onOpen: (contact: ContactRowFragment, background: boolean) => void;
  /** Instead of the table when nothing matches. */
  empty: React.ReactNode;
};

export function ContactTable({ filter, sort, onSort, onOpen, empty }: ContactTableProps) {
  const { t } = useLingui();
  const paged = usePagedList({
    document: LIST,
    variables: { filter, order: orderOf(sort) },
    connection: ({ contacts }) => ({ nodes: readFragment(ROW, contacts.nodes), pageInfo: contacts.pageInfo }),
  });
  if (!paged.loading && paged.count === 0) return empty;
  return (
    <DataTable
      label={t`Contacts`}
      columns={columns}
      paged={paged}
      sort={sort}
      onSort={onSort}
      card={(contact) => <ContactCard contact={contact} />}
      onOpen={onOpen}
    />
  );
}

const FIELDS = { name: "NAME", created: "CREATED_AT", updated: "UPDATED_AT" } as const;

function orderOf(sort: string): ContactOrder {
  const field = FIELDS[sort.replace("-", "") as keyof typeof FIELDS] ?? "NAME";
  return { field, direction: sort.startsWith("-") ? "DESC" : "ASC" };
}
