import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { RelativeTime } from "~/ui/RelativeTime";
import { eventSentence } from "./eventWords";
import styles from "./LastEntry.module.css";

const LAST = graphql(`
  query LastEntries($id: ID!) {
    contact(id: $id) {
      id
      timeline(first: 5) {
        nodes { id at name by { name } subject { __typename ... on Node { id } ... on Note { body } } }
      }
    }
  }
`);

type LastEntryProps = { contactId: string; except: string };

/** The last thing that happened with a contact, but for the subject `except`; a note in its own words. */
export function LastEntry({ contactId, except }: LastEntryProps) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({
    query: LAST,
    variables: { id: contactId },
    requestPolicy: "cache-and-network",
  });
  const entry = data?.contact?.timeline.nodes.find(({ subject }) => subject?.id !== except);
  if (!entry) return null;
  const { subject } = entry;
  const words = subject?.__typename === "Note" ? subject.body : eventSentence(entry.name, i18n._.bind(i18n));
  return (
    <>
      <dt className={styles.label}>{t`Last`}</dt>
      <dd className={styles.entry}>
        <span className={styles.words}>{words}</span>
        <span className={styles.by}>
          {entry.by.name} · <RelativeTime at={entry.at} />
        </span>
      </dd>
    </>
  );
}
