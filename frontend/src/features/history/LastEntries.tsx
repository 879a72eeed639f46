import { useLingui } from "@lingui/react/macro";
import { type FragmentType, graphql, readFragment } from "~/gql";
import type { LastEntryPartsFragment } from "~/gql/graphql";
import { OUTCOMES } from "~/lib/outcomes";
import { RelativeTime } from "~/ui/RelativeTime";
import { eventSentence } from "./eventWords";
import styles from "./LastEntries.module.css";
import { lastOf } from "./lastOf";

export const LAST_ENTRY = graphql(`
  fragment LastEntryParts on TimelineEntry {
    id at name
    by { name }
    subject {
      __typename
      ... on Node { id }
      ... on Note { body }
      ... on Call { direction missed outcome wrapUpNote note { id } }
      ... on Activity { about: subject }
      ... on Ticket { about: subject }
    }
  }
`);

type LastEntriesProps = {
  entries: readonly FragmentType<typeof LAST_ENTRY>[];
  /** What they shall not tell of: the call that rings now. */
  except: string;
  label: string;
};

/** The last few things that happened with somebody, each in a line or two. */
export function LastEntries({ entries, except, label }: LastEntriesProps) {
  const shown = lastOf(readFragment(LAST_ENTRY, entries), except);
  return (
    <ul className={styles.entries} aria-label={label}>
      {shown.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <span className={styles.words}>
            <Words entry={entry} />
          </span>
          <span className={styles.by}>
            {/* a call's author is the PBX, which nobody asked for */}
            {entry.subject?.__typename !== "Call" && `${entry.by.name} · `}
            <RelativeTime at={entry.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Words({ entry: { name, subject } }: { entry: LastEntryPartsFragment }) {
  const { t, i18n } = useLingui();
  if (subject?.__typename === "Note") return subject.body;
  if (subject?.__typename !== "Call") {
    const sentence = eventSentence(name, i18n._.bind(i18n));
    return subject && "about" in subject ? `${sentence}: ${subject.about}` : sentence;
  }
  const { direction, missed, outcome } = subject;
  // a note of its own is an entry of its own
  const wrapUpNote = subject.note ? "" : subject.wrapUpNote;
  const call = missed ? t`Missed call` : direction === "IN" ? t`Incoming call` : t`Outgoing call`;
  return [call, outcome && i18n._(OUTCOMES[outcome]), wrapUpNote].filter(Boolean).join(" · ");
}
