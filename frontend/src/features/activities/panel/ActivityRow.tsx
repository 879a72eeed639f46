import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatNear, formatSpan } from "~/lib/format";
import { DialButton } from "~/ui/DialButton";
import { EditMenu } from "~/ui/EditMenu";
import { useNow } from "~/ui/useNow";
import { DeleteActivity } from "../DeleteActivity";
import { DoneButton } from "../DoneButton";
import { useActivityDialog } from "../forms/dialog";
import { KindMark } from "../KindMark";
import { useFinish } from "../useFinish";
import styles from "./ActivityPanel.module.css";
import type { ActivityEntry } from "./entry";

const MINUTE = 60_000;

type ActivityRowProps = {
  activity: ActivityEntry;
  overdue: boolean;
  recordId: string;
  /** Before it is finished, or taken back. */
  onTick: () => void;
};

/** An activity on a card: its ring says that it is done, a second press takes that back. */
export function ActivityRow({ activity, overdue, recordId, onTick }: ActivityRowProps) {
  const { t } = useLingui();
  const { id, kind, subject, note, doneAt, viewerCan } = activity;
  const { open } = useActivityDialog();
  const { finish, busy } = useFinish();
  const [deleting, setDeleting] = useState(false);
  const done = doneAt != null;
  return (
    <li className={styles.row} data-done={done || undefined} data-overdue={overdue || undefined}>
      <DoneButton
        subject={subject}
        done={done}
        disabled={!viewerCan.finish}
        onToggle={() => {
          if (busy) return;
          onTick();
          void finish(activity, !done);
        }}
      />
      <div className={styles.what}>
        <button type="button" className={styles.subject} onClick={() => open(id)}>
          <KindMark kind={kind} />
          <span>{subject}</span>
        </button>
        <When activity={activity} />
        <About activity={activity} recordId={recordId} />
        {note !== "" && <p className={styles.note}>{note}</p>}
      </div>
      <EditMenu
        label={t`Menu of ${subject}`}
        can={viewerCan}
        onEdit={() => open(id)}
        onDelete={() => setDeleting(true)}
      />
      <DeleteActivity activity={activity} opened={deleting} onClose={() => setDeleting(false)} />
    </li>
  );
}

/** When it is; of a task, until when. */
function When({ activity: { kind, startsAt, endsAt } }: { activity: ActivityEntry }) {
  const { t, i18n } = useLingui();
  const now = useNow(MINUTE);
  const due = kind === "TASK" && startsAt === endsAt;
  return (
    <div className={styles.when}>
      {due ? t`Due ${formatNear(endsAt, now, i18n.locale)}` : formatSpan(startsAt, endsAt, i18n.locale)}
    </div>
  );
}

/** The number, with whom when it is not the card's own, whose it is, and how it is dialled. */
function About({ activity, recordId }: { activity: ActivityEntry; recordId: string }) {
  const { t } = useLingui();
  const { contact, assignee, project, priority } = activity;
  const call = "number" in activity ? activity : null;
  return (
    <div className={styles.about}>
      {call && (
        <span className={styles.number}>
          <DialButton number={call.number} national={call.national || call.number}>
            {call.national || call.number}
          </DialButton>
        </span>
      )}
      {contact && contact.id !== recordId && <span>{contact.displayName}</span>}
      {assignee && <span>{assignee.name}</span>}
      {priority && <span>{priority.name}</span>}
      {project && <span>{project.name}</span>}
      {call?.mode === "AUTOMATIC" && <span>{t`dialled automatically`}</span>}
    </div>
  );
}
