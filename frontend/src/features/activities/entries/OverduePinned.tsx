import { useLingui } from "@lingui/react/macro";
import { useInterval } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { WarningIcon } from "~/ui/icons";
import { DoneButton } from "../DoneButton";
import { useActivityDialog } from "../forms/dialog";
import { useFinish } from "../useFinish";
import { AboutActivity } from "./AboutActivity";
import entry from "./ActivityEntry.module.css";
import { ACTIVITY_ENTRY } from "./activityEntry";
import styles from "./OverduePinned.module.css";

const OVERDUE = graphql(`
  query OverdueActivities($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Contact { overdue { id ...ActivityEntryParts } }
      ... on Organization { overdue { id ...ActivityEntryParts } }
    }
  }
`);

const EVENTS = /^activity\./;
/** Time makes activities overdue without anything happening. */
const MINUTE_MS = 60_000;

/** A record's open activities whose time is over, on top of its story until somebody closes them. */
export function OverduePinned({ recordId }: { recordId: string }) {
  const { t } = useLingui();
  const { open } = useActivityDialog();
  const { finish } = useFinish();
  const [{ data }, refetch] = useQuery({
    query: OVERDUE,
    variables: { id: recordId },
    requestPolicy: "cache-and-network",
  });
  const ask = () => refetch({ requestPolicy: "network-only" });
  useRecordNews(recordId, EVENTS, ask);
  useInterval(() => document.visibilityState === "visible" && ask(), MINUTE_MS, { autoInvoke: true });
  const node = data?.node;
  const found = node && "overdue" in node ? readFragment(ACTIVITY_ENTRY, node.overdue) : [];
  const overdue = found.filter(({ doneAt }) => doneAt == null);
  if (overdue.length === 0) return null;
  return (
    <section className={styles.pinned} aria-label={t`Overdue`}>
      <h3 className={styles.title}>
        <WarningIcon size={14} stroke={1.8} aria-hidden /> {t`Overdue`}
        <span className={styles.count}>{overdue.length}</span>
      </h3>
      <ul className={styles.list}>
        {overdue.map((activity) => (
          <li key={activity.id} className={styles.line}>
            <DoneButton
              subject={activity.subject}
              done={false}
              disabled={!activity.viewerCan.finish}
              onToggle={() => void finish(activity, true).then(ask)}
            />
            <div className={entry.text}>
              <button
                type="button"
                className={entry.open}
                onClick={() => open(activity.id, { onSaved: ask })}
              >
                {activity.subject}
              </button>
              <AboutActivity activity={activity} recordId={recordId} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
