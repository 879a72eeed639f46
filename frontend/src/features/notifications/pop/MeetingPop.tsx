import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { formatTime } from "~/lib/format";
import { Avatar } from "~/ui/Avatar";
import { CallMissedIcon, CheckIcon, CloseIcon, LaterIcon, PhoneIcon, PhoneMeetingIcon } from "~/ui/icons";
import type { Notification } from "../notification";
import styles from "./MeetingPop.module.css";
import type { DueMeeting } from "./popped";
import { useMeetingDeeds } from "./useMeetingDeeds";
import { useOutcome } from "./useOutcome";

type MeetingPopProps = {
  notification: Notification;
  meeting: DueMeeting;
  mayDial: boolean;
  onOpen: () => void;
  /** Something was done about it. */
  onOver: () => void;
};

/** A phone meeting that is due: with whom, on which number, about what. Of a failed one: what happened. */
export function MeetingPop({ notification, meeting, mayDial, onOpen, onOver }: MeetingPopProps) {
  const { t, i18n } = useLingui();
  const { subject, startsAt, note, contact, organization, national, number } = meeting;
  const problem = notification.kind === "DIAL_PROBLEM";
  const Icon = problem ? CallMissedIcon : PhoneMeetingIcon;
  const who = contact ?? organization;
  return (
    <section
      className={styles.pop}
      data-meeting={meeting.id}
      data-problem={problem || undefined}
      tabIndex={-1}
      aria-label={notification.title}
    >
      <header className={styles.head}>
        <Icon size={16} stroke={1.8} aria-hidden />
        <span className={styles.title}>{problem ? t`Dialling went wrong` : t`Phone meeting now`}</span>
        <span className={styles.clock}>{formatTime(startsAt, i18n.locale)}</span>
        <ActionIcon variant="subtle" color="gray" size="sm" ml="auto" aria-label={t`Close`} onClick={onOver}>
          <CloseIcon size={15} />
        </ActionIcon>
      </header>
      <div className={styles.who}>
        {who && <Avatar name={who.displayName} initials={who.initials} size="lg" square={!contact} />}
        <div className={styles.names}>
          <button type="button" className={styles.name} onClick={onOpen}>
            {who?.displayName ?? subject}
          </button>
          <span className={styles.about}>
            {[contact && organization?.displayName, national || number].filter(Boolean).join(" · ")}
          </span>
        </div>
      </div>
      {who && <p className={styles.subject}>{subject}</p>}
      {problem && <p className={styles.problem}>{notification.text || notification.title}</p>}
      {!problem && note !== "" && <p className={styles.note}>{note}</p>}
      <Deeds problem={problem} meeting={meeting} mayDial={mayDial} onOver={onOver} />
    </section>
  );
}

type DeedsProps = { problem: boolean; meeting: DueMeeting; mayDial: boolean; onOver: () => void };

/** Of a due one: dial, later, done. After a failed try: whether they were reached. */
function Deeds({ problem, meeting, mayDial, onOver }: DeedsProps) {
  const { t } = useLingui();
  const { dial, later, finish, resolve, busy, refusal } = useMeetingDeeds(meeting, onOver);
  const unclear = useOutcome(meeting.id, { pause: !problem }) === "UNCLEAR";
  return (
    <>
      {refusal !== undefined && (
        <p role="alert" className={styles.error}>
          {refusal}
        </p>
      )}
      <footer className={styles.foot}>
        {unclear ? (
          <>
            <Button size="compact-sm" variant="default" disabled={busy} onClick={() => resolve(false)}>
              {t`Not reached`}
            </Button>
            <Button size="compact-sm" disabled={busy} onClick={() => resolve(true)}>
              {t`Reached`}
            </Button>
          </>
        ) : (
          <>
            {meeting.viewerCan.edit && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<LaterIcon size={14} />}
                disabled={busy}
                onClick={later}
              >
                {t`In 10 minutes`}
              </Button>
            )}
            {meeting.viewerCan.finish && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<CheckIcon size={14} />}
                disabled={busy}
                onClick={finish}
              >
                {t`Done`}
              </Button>
            )}
            {mayDial && (
              <Button size="compact-sm" leftSection={<PhoneIcon size={14} />} disabled={busy} onClick={dial}>
                {t`Dial`}
              </Button>
            )}
          </>
        )}
      </footer>
    </>
  );
}
