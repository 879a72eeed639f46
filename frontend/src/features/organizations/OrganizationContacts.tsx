import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { Section } from "~/ui/Section";
import styles from "./OrganizationContacts.module.css";

const CONTACTS = graphql(`
  query OrganizationContacts($id: ID!) {
    organization(id: $id) {
      id
      contacts(first: 50) {
        nodes { id displayName initials position { id name } phones { id national main } }
        totalCount
      }
    }
  }
`);

/** Who works there; a click opens their tab. */
export function OrganizationContacts({ id, action }: { id: string; action?: React.ReactNode }) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: CONTACTS, variables: { id }, requestPolicy: "cache-and-network" });
  const contacts = data?.organization?.contacts;
  return (
    <Section title={t`Contacts`} aside={contacts?.totalCount}>
      <ul className={styles.list}>
        {contacts?.nodes.map((contact) => (
          <li key={contact.id}>
            <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.contact}>
              <Avatar name={contact.displayName} initials={contact.initials} size="md" />
              <span className={styles.name}>{contact.displayName}</span>
              <span className={styles.number}>{mainOf(contact.phones)?.national}</span>
              <span className={styles.position}>{contact.position?.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      {action}
    </Section>
  );
}
