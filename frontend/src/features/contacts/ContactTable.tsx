import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { ContactFilter, ContactOrder, ContactRowFragment } from "~/gql/graphql";
import { useHeard } from "~/lib/graphql/useHeard";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LongList } from "~/ui/table/LongList";
import type { ListTableProps } from "~/ui/table/listTable";
import { useListNews } from "~/ui/table/useListNews";
import { useNarrow } from "~/ui/useNarrow";
import { ContactCard } from "./ContactCard";
import { contactParts, ROW } from "./contactRow";

const LIST = graphql(`
  query ContactList(
    $filter: ContactFilter, $order: ContactOrder, $from: String, $first: Int!, $after: String
    $fieldIds: [ID!], $withFields: Boolean!, $withOrganization: Boolean!, $withPhones: Boolean!
    $withEmails: Boolean!, $withStage: Boolean!, $withSource: Boolean!, $withPosition: Boolean!
    $withSegment: Boolean!, $withPlace: Boolean!, $withAbout: Boolean!, $withTags: Boolean!
    $withManagers: Boolean!
  ) {
    contacts(filter: $filter, order: $order, from: $from, first: $first, after: $after) {
      nodes { id ...ContactRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHANGED = graphql(`
  subscription ContactsChanged(
    $filter: ContactFilter
    $fieldIds: [ID!], $withFields: Boolean!, $withOrganization: Boolean!, $withPhones: Boolean!
    $withEmails: Boolean!, $withStage: Boolean!, $withSource: Boolean!, $withPosition: Boolean!
    $withSegment: Boolean!, $withPlace: Boolean!, $withAbout: Boolean!, $withTags: Boolean!
    $withManagers: Boolean!
  ) {
    contactsChanged(filter: $filter) {
      seq gone resync
      contacts { id ...ContactRow }
    }
  }
`);

type ContactTableProps = ListTableProps<ContactRowFragment, ContactFilter, ContactOrder>;

export function ContactTable(props: ContactTableProps) {
  const { filter, order, places, fieldIds, jump, onRecount, ...table } = props;
  const { t } = useLingui();
  const narrow = useNarrow();
  const keys = places.map(({ key }) => key);
  const parts = contactParts(keys, fieldIds, narrow);
  const paged = usePagedList({
    document: LIST,
    variables: { filter, order, from: jump.from },
    parts,
    connection: ({ contacts }) => ({ nodes: readFragment(ROW, contacts.nodes), pageInfo: contacts.pageInfo }),
  });
  const news = useListNews(paged, NEWEST_FIRST.has(table.sort), onRecount);
  useHeard(CHANGED, { filter, ...parts }, ({ contactsChanged: { contacts, gone, resync } }) => {
    news.hear({ rows: readFragment(ROW, contacts), gone, resync });
    if (!table.ticking.selection.all) table.ticking.tick(gone, false);
  });
  return (
    <LongList
      {...table}
      label={t`Contacts`}
      places={places}
      paged={paged}
      jump={jump}
      card={card}
      greyed={isArchived}
      gone={news.gone}
      fresh={news.fresh}
      onFresh={news.show}
    />
  );
}

const NEWEST_FIRST = new Set(["-created", "-updated"]);

const isArchived = ({ archivedAt }: ContactRowFragment) => Boolean(archivedAt);

const card = (contact: ContactRowFragment) => <ContactCard contact={contact} />;
