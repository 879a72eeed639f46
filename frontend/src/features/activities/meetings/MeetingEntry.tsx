import { useLingui } from "@lingui/react";
import { type FragmentType, readFragment } from "~/gql";
import { formatSpan } from "~/lib/format";
import { MeetingIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./MeetingEntry.module.css";
import { MEETING } from "./meeting";

type MeetingEntryProps = {
  meeting: FragmentType<typeof MEETING>;
  /** What happened with it, in words. */
  title: React.ReactNode;
  by: string;
  at: string;
};

/** A phone meeting on the timeline, as it stands now: what happened with it, when it is, on which number. */
export function MeetingEntry({ meeting: masked, title, by, at }: MeetingEntryProps) {
  const { i18n } = useLingui();
  const { subject, from, to, national, number } = readFragment(MEETING, masked);
  return (
    <>
      <span className={styles.mark} aria-hidden>
        <MeetingIcon size={13} stroke={1.8} />
      </span>
      <div className={styles.text}>
        <span className={styles.title}>{title}</span> {subject}
        <div className={styles.about}>
          {formatSpan(from, to, i18n.locale)} · {national || number}
        </div>
        <div className={styles.about}>
          {by} · <RelativeTime at={at} />
        </div>
      </div>
    </>
  );
}
