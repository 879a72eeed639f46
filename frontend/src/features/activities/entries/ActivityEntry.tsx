import { type FragmentType, readFragment } from "~/gql";
import { RelativeTime } from "~/ui/RelativeTime";
import { useActivityDialog } from "../forms/dialog";
import { KIND_ICONS } from "../kinds";
import { AboutActivity } from "./AboutActivity";
import styles from "./ActivityEntry.module.css";
import { ACTIVITY_ENTRY } from "./activityEntry";
import { DialTries } from "./DialTries";

type ActivityEntryProps = {
  activity: FragmentType<typeof ACTIVITY_ENTRY>;
  /** What happened with it, in words. */
  title: React.ReactNode;
  /** Whose card this is: whoever it is with is named when it is somebody else. */
  recordId: string;
  by: string;
  at: string;
};

/** An activity on the timeline: what happened with it, and what it is now; a press opens it. */
export function ActivityEntry({ activity: masked, title, recordId, by, at }: ActivityEntryProps) {
  const activity = readFragment(ACTIVITY_ENTRY, masked);
  const { open } = useActivityDialog();
  const Icon = KIND_ICONS[activity.activityKind];
  return (
    <>
      <span className={styles.mark} aria-hidden>
        <Icon size={13} stroke={1.8} />
      </span>
      <div className={styles.text}>
        <span className={styles.title}>{title}</span>{" "}
        <button type="button" className={styles.open} onClick={() => open(activity.id)}>
          {activity.subject}
        </button>
        <AboutActivity activity={activity} recordId={recordId} />
        {activity.__typename === "PhoneMeeting" && activity.mode === "AUTOMATIC" && (
          <DialTries id={activity.id} />
        )}
        <div className={styles.about}>
          {by} · <RelativeTime at={at} />
        </div>
      </div>
    </>
  );
}
