import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, MeetingIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import { useNow } from "~/ui/useNow";
import { type Group, grouped, groupOf } from "./groups";
import styles from "./MeetingPanel.module.css";
import { MeetingRow } from "./MeetingRow";
import { NewMeeting } from "./NewMeeting";
import type { PickUser } from "./PickUser";
import { useMeetings } from "./useMeetings";

const MINUTE = 60_000;
const GROUPS: readonly Group[] = ["overdue", "upcoming", "done"];

type MeetingPanelProps = { recordId: string; canPlan: boolean; pickUser: PickUser };

/** A record's phone meetings: what waits, what comes, what was done. */
export function MeetingPanel({ recordId, canPlan, pickUser }: MeetingPanelProps) {
  const { t } = useLingui();
  const { meetings, loading, more } = useMeetings(recordId);
  const now = useNow(MINUTE);
  const [planning, setPlanning] = useState(false);
  /** What was just ticked stays where it was, so that a second press can take it back. */
  const [ticked, setTicked] = useState<Record<string, Group>>({});
  const groups = grouped(meetings, (meeting) => ticked[meeting.id] ?? groupOf(meeting, now));
  const words = {
    overdue: t`Overdue`,
    upcoming: t`Upcoming`,
    done: t({ context: "meetings", message: "Done" }),
  };
  const plan = canPlan && (
    <Button
      data-focus-home
      variant={meetings.length === 0 ? "filled" : "default"}
      leftSection={<AddIcon size={15} />}
      onClick={() => setPlanning(true)}
    >
      <Trans>Plan a phone meeting</Trans>
    </Button>
  );
  return (
    <>
      {!loading && meetings.length === 0 ? (
        <EmptyState icon={MeetingIcon} title={t`No phone meetings`} action={plan}>
          <Trans>What is planned with them will stand here, and what was done.</Trans>
        </EmptyState>
      ) : (
        <div className={styles.panel} aria-busy={loading}>
          <div className={styles.head}>{plan}</div>
          {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
            <section key={group} aria-label={words[group]}>
              <h2 className={styles.title} data-group={group}>
                {words[group]} <span className={styles.count}>{groups[group].length}</span>
              </h2>
              <ul className={styles.list}>
                {groups[group].map((meeting) => (
                  <MeetingRow
                    key={meeting.id}
                    meeting={meeting}
                    overdue={group === "overdue"}
                    recordId={recordId}
                    pickUser={pickUser}
                    onTick={() => setTicked({ ...ticked, [meeting.id]: group })}
                  />
                ))}
              </ul>
            </section>
          ))}
          <MoreRows loading={loading} more={more} />
        </div>
      )}
      {planning && <NewMeeting recordId={recordId} pickUser={pickUser} onClose={() => setPlanning(false)} />}
    </>
  );
}
