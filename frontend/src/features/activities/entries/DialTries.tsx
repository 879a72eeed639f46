import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { formatDateTime } from "~/lib/format";
import styles from "./DialTries.module.css";
import { OUTCOME_WORDS, TRY_WORDS } from "./dialWords";

const TRIES = graphql(`
  query DialTries($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on PhoneMeeting { outcome tries { number state at message } }
    }
  }
`);

/** What the dialler did about a phone meeting, try by try, and what became of it. */
export function DialTries({ id }: { id: string }) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({ query: TRIES, variables: { id }, requestPolicy: "cache-and-network" });
  const meeting = data?.node?.__typename === "PhoneMeeting" ? data.node : null;
  if (!meeting || (meeting.tries.length === 0 && !meeting.outcome)) return null;
  const { outcome, tries } = meeting;
  return (
    <div className={styles.dialled}>
      {outcome && (
        <p className={styles.outcome} data-outcome={outcome}>
          {i18n._(OUTCOME_WORDS[outcome])}
        </p>
      )}
      <ol className={styles.tries} aria-label={t`Tries`}>
        {tries.map(({ number, state, at, message }) => (
          <li key={number}>
            {t`Try ${number}`}: {i18n._(TRY_WORDS[state])} · {formatDateTime(at, i18n.locale)}
            {message !== "" && <span className={styles.message}> · {message}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
