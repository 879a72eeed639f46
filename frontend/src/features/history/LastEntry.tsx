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
      timeline(first: 25) {
        nodes { id at name by { name } subject { __typename ... on Node { id } ... on Note { body } } }
      }
    }
  }
`);

type LastEntryProps = { contactId: string; except: string };

/** Follows from other things, and tells nothing of what was done with them. */
const CONSEQUENCE = "contact.segmented";

/** The last note on a contact in its own words, else the last thing that was done but for the subject `except`. */
export function LastEntry({ contactId, except }: LastEntryProps) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({
    query: LAST,
    variables: { id: contactId },
    requestPolicy: "cache-and-network",
  });
  const entries = data?.contact?.timeline.nodes ?? [];
  const note = entries.find(({ subject }) => subject?.__typename === "Note");
  const entry = note ?? entries.find(({ name, subject }) => name !== CONSEQUENCE && subject?.id !== except);
  if (!entry) return null;
  const { subject } = entry;
  const words = subject?.__typename === "Note" ? subject.body : eventSentence(entry.name, i18n._.bind(i18n));
  return (
    <>
      <dt className={styles.label}>{note ? t`Last note` : t`Last`}</dt>
      <dd className={styles.entry}>
        <span className={styles.words}>{words}</span>
        <span className={styles.by}>
          {entry.by.name} · <RelativeTime at={entry.at} />
        </span>
      </dd>
    </>
  );
}
