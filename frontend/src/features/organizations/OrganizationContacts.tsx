import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { graphql } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { EmptyState } from "~/ui/EmptyState";
import { ContactsIcon } from "~/ui/icons";
import { MainDial } from "~/ui/MainDial";
import { MoreRows } from "~/ui/MoreRows";
import styles from "./RecordList.module.css";

const CONTACTS = graphql(`
  query OrganizationContacts($id: ID!, $first: Int!, $after: String) {
    organization(id: $id) {
      id
      contacts(first: $first, after: $after) {
        nodes {
          id displayName initials archivedAt
          avatar { small }
          position { id name }
          phones { id number e164 national main invalid doNotCall }
          emails { address main }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const EVENTS = /^(contact|organization)\./;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type OrganizationContactsProps = {
  id: string;
  /** Adds one. */
  action: (first: boolean) => React.ReactNode;
};

/** Who works there; a click opens their tab. */
export function OrganizationContacts({ id, action }: OrganizationContactsProps) {
  const { t } = useLingui();
  const { rows, count, loading, list } = usePagedList({
    document: CONTACTS,
    variables: { id },
    size: 50,
    connection: ({ organization }) => organization?.contacts ?? NOTHING,
  });
  useRecordNews(id, EVENTS, list.retry);
  if (!loading && rows.length === 0) {
    return (
      <EmptyState icon={ContactsIcon} title={t`Nobody works here yet`} action={action(true)}>
        <Trans>What happens with them is told on this card, too.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>{action(false)}</div>
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={t`Contacts`}>
          {rows.map((contact) => (
            <li key={contact.id} className={styles.reached}>
              <Link
                to="/contacts/$id"
                params={{ id: contact.id }}
                className={styles.row}
                data-greyed={contact.archivedAt ? true : undefined}
              >
                <Avatar
                  name={contact.displayName}
                  initials={contact.initials}
                  src={contact.avatar?.small}
                  size="md"
                />
                <span className={styles.words}>
                  <span className={styles.name}>{contact.displayName}</span>
                  <span className={styles.about}>
                    {contact.archivedAt ? t`in the archive` : contact.position?.name}
                  </span>
                </span>
                <span className={styles.reach}>
                  <span>{mainOf(contact.phones)?.national}</span>
                  <span className={styles.about}>{mainOf(contact.emails)?.address}</span>
                </span>
              </Link>
              <MainDial phones={contact.phones} contactId={contact.id} />
            </li>
          ))}
        </ul>
      )}
      <MoreRows loading={loading} more={count > rows.length ? () => list.show(0, rows.length) : null} />
    </div>
  );
}
