import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { EmptyState } from "~/ui/EmptyState";
import { TaskIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import { useNow } from "~/ui/useNow";
import { NewActivityMenu } from "../forms/NewActivityMenu";
import styles from "./ActivityPanel.module.css";
import { ActivityRow } from "./ActivityRow";
import type { ActivityEntry } from "./entry";
import { type Group, grouped, groupOf } from "./groups";
import { useActivities } from "./useActivities";

const MINUTE = 60_000;
const GROUPS: readonly Group[] = ["overdue", "upcoming", "done"];

/** In which group it stays; itself until both lists have surely been asked again. */
type Ticked = { group: Group; activity: ActivityEntry | null };

const BETWEEN_MS = 3000;

type ActivityPanelProps = {
  /** A contact, an organization or a ticket. */
  recordId: string;
  /** What a new one is with. */
  given: { contactId?: string; organizationId?: string; ticketId?: string };
  canPlan: boolean;
};

/** A record's activities: what waits, what comes, what was done. */
export function ActivityPanel({ recordId, given, canPlan }: ActivityPanelProps) {
  const { t } = useLingui();
  const open = useActivities(recordId, false);
  const done = useActivities(recordId, true);
  const now = useNow(MINUTE);
  /** What was just ticked stays where it was, also between the two lists: a second press can take it back. */
  const [ticked, setTicked] = useState<Record<string, Ticked>>({});
  const tick = (activity: ActivityEntry, group: Group) => {
    setTicked((before) => ({ ...before, [activity.id]: { group, activity } }));
    setTimeout(
      () => setTicked((before) => ({ ...before, [activity.id]: { group, activity: null } })),
      BETWEEN_MS,
    );
  };
  const before = Object.values(ticked).flatMap(({ activity }) => activity ?? []);
  const all = [...before, ...open.activities, ...done.activities];
  const groups = grouped(all, (activity) => ticked[activity.id]?.group ?? groupOf(activity, now));
  const loading = open.loading || done.loading;
  const words = {
    overdue: t`Overdue`,
    upcoming: t`Upcoming`,
    done: t`Done`,
  };
  const add = canPlan && <NewActivityMenu {...given} primary={all.length === 0} />;
  if (!loading && all.length === 0) {
    return (
      <EmptyState icon={TaskIcon} title={t`No activities`} action={add}>
        <Trans>What is planned with them will stand here, and what was done.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel} aria-busy={loading}>
      <div className={styles.head}>{add}</div>
      {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <section key={group} aria-label={words[group]}>
          <h2 className={styles.title} data-group={group}>
            {words[group]} <span className={styles.count}>{groups[group].length}</span>
          </h2>
          <ul className={styles.list}>
            {groups[group].map((activity) => (
              <ActivityRow
                key={activity.id}
                activity={activity}
                overdue={group === "overdue"}
                recordId={recordId}
                onTick={() => tick(activity, group)}
              />
            ))}
          </ul>
          {group === "upcoming" && <MoreRows loading={false} more={open.more} />}
        </section>
      ))}
      <MoreRows loading={loading} more={done.more} />
    </div>
  );
}
