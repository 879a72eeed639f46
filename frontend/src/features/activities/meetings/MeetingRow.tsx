import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { formatSpan } from "~/lib/format";
import { useAction } from "~/lib/graphql/useAction";
import { telHref } from "~/lib/outside";
import { EntryMenu } from "../EntryMenu";
import { DeleteMeeting } from "./DeleteMeeting";
import { EditMeeting } from "./EditMeeting";
import styles from "./MeetingPanel.module.css";
import type { Meeting } from "./meeting";
import type { PickUser } from "./PickUser";

const FINISH = graphql(`
  mutation PhoneMeetingFinish($input: PhoneMeetingFinishInput!) {
    phoneMeetingFinish(input: $input) {
      phoneMeeting { id ...PhoneMeetingParts }
      userErrors { code message path }
    }
  }
`);

type MeetingRowProps = {
  meeting: Meeting;
  overdue: boolean;
  recordId: string;
  pickUser: PickUser;
  /** Before it is finished, or taken back. */
  onTick: () => void;
};

/** A phone meeting: its tick says that it is done, a second one takes that back. */
export function MeetingRow({ meeting, overdue, recordId, pickUser, onTick }: MeetingRowProps) {
  const { t, i18n } = useLingui();
  const { id, subject, from, to, doneAt, viewerCan } = meeting;
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const { run, errors, busy } = useAction(FINISH);
  const close = () => setDoing(null);
  const done = doneAt != null;
  return (
    <li className={styles.row} data-done={done || undefined} data-overdue={overdue || undefined}>
      <Checkbox
        size="xs"
        className={styles.tick ?? ""}
        aria-label={t`Done: ${subject}`}
        checked={done}
        // not disabled while it goes on: it would lose the focus
        disabled={!viewerCan.finish}
        onChange={() => {
          if (busy) return;
          onTick();
          void run({ input: { id, done: !done } });
        }}
      />
      <div>
        <p className={styles.subject}>{subject}</p>
        <div className={styles.when}>{formatSpan(from, to, i18n.locale)}</div>
        <About meeting={meeting} recordId={recordId} />
        {meeting.information !== "" && <p className={styles.information}>{meeting.information}</p>}
        {errors.text !== undefined && (
          <p role="alert" className={styles.error}>
            {errors.text}
          </p>
        )}
      </div>
      <EntryMenu
        label={t`Menu of ${subject}`}
        // what is done is taken back before it is changed
        can={{ edit: viewerCan.edit && !done, delete: viewerCan.delete }}
        onEdit={() => setDoing("edit")}
        onDelete={() => setDoing("delete")}
      />
      {doing === "edit" && (
        <EditMeeting meeting={meeting} recordId={recordId} pickUser={pickUser} onClose={close} />
      )}
      <DeleteMeeting meeting={meeting} opened={doing === "delete"} onClose={close} />
    </li>
  );
}

/** The number, with whom when it is not the card's own, whose it is, and how it is dialled. */
function About({ meeting, recordId }: { meeting: Meeting; recordId: string }) {
  const { t } = useLingui();
  const { number, national, contact, assignee, project, mode } = meeting;
  return (
    <div className={styles.about}>
      <a className={styles.number} href={telHref(number)} aria-label={t`Call ${national || number}`}>
        {national || number}
      </a>
      {contact && contact.id !== recordId && <span>{contact.displayName}</span>}
      {assignee && <span>{assignee.name}</span>}
      {project && <span>{project.name}</span>}
      {mode === "AUTOMATIC" && <span>{t`to be dialled automatically`}</span>}
    </div>
  );
}
