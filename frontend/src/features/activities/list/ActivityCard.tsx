import type { ActivityRowFragment } from "~/gql/graphql";
import { DotLabel } from "~/ui/Dot";
import { RowCard } from "~/ui/RowCard";
import { KindMark } from "../KindMark";
import styles from "./cells.module.css";
import { DoneCell } from "./DoneCell";
import { NoteCell } from "./NoteCell";
import { WhenCell } from "./WhenCell";

/** An activity in the list on a narrow screen. */
export function ActivityCard({ activity }: { activity: ActivityRowFragment }) {
  const { kind, subject, endsAt, doneAt, contact, organization, priority, note } = activity;
  return (
    <RowCard
      avatar={<DoneCell activity={activity} />}
      title={
        <span className={styles.subject} data-done={doneAt != null || undefined}>
          {subject}
        </span>
      }
      aside={<WhenCell at={endsAt} due={doneAt == null} />}
      under={
        <>
          <KindMark kind={kind} />{" "}
          {[contact?.displayName, organization?.displayName, note].filter(Boolean).join(" · ")}
        </>
      }
      underAside={
        <span className={styles.deeds}>
          {priority && <DotLabel colour={priority.colour}>{priority.name}</DotLabel>}
          <NoteCell activity={activity} small />
        </span>
      }
    />
  );
}
