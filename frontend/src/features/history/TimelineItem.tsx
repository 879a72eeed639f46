import { useLingui } from "@lingui/react";
import {
  ArchiveIcon,
  ConsentIcon,
  CreatedIcon,
  DeleteIcon,
  EditIcon,
  HistoryIcon,
  MergeIcon,
  NoteIcon,
  PhoneIcon,
  RelationIcon,
  RestoreIcon,
  UpIcon,
  UserIcon,
} from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import { Changes, FromTo } from "./Changes";
import type { Entry, Subject } from "./entry";
import { eventSentence } from "./eventWords";
import styles from "./TimelineItem.module.css";
import { toldChange } from "./told";

const ICONS: Record<string, typeof EditIcon> = {
  created: CreatedIcon,
  changed: EditIcon,
  moved: UpIcon,
  deleted: DeleteIcon,
  added: NoteIcon,
  archived: ArchiveIcon,
  unarchived: RestoreIcon,
  restored: RestoreIcon,
  related: RelationIcon,
  unrelated: RelationIcon,
  consented: ConsentIcon,
  called_anyway: PhoneIcon,
  pictured: UserIcon,
  merged: MergeIcon,
  unmerged: RestoreIcon,
};

/** Events whose changes are worth their lines; a new record or a rewritten note shows itself. */
const TOLD =
  /^(contact|organization)\.(changed|moved|segmented|related|unrelated|consented|merged|unmerged|called_anyway)$/;
/** Worth its line in any event. */
const ALWAYS_TOLD = "copiedFrom";

/** How an entry's subject shows itself when it is more than a sentence: a note, a call. */
export type ShowSubject = (subject: Subject, entry: Entry, recordId: string) => React.ReactNode;

/** What can be done about an entry that is a sentence, such as taking back a merge. */
export type ActOn = (entry: Entry, recordId: string) => React.ReactNode;

type TimelineItemProps = {
  entry: Entry;
  fresh: boolean;
  recordId: string;
  show: ShowSubject;
  act?: ActOn | undefined;
};

export function TimelineItem({ entry, fresh, recordId, show, act }: TimelineItemProps) {
  const shown = entry.subject ? show(entry.subject, entry, recordId) : null;
  return (
    <li className={styles.item} data-fresh={fresh || undefined}>
      {shown ?? <Sentence entry={entry} recordId={recordId} deed={act?.(entry, recordId)} />}
    </li>
  );
}

type SentenceProps = { entry: Entry; recordId: string; deed: React.ReactNode };

function Sentence({ entry, recordId, deed }: SentenceProps) {
  const Icon = ICONS[entry.name.split(".")[1] ?? ""] ?? HistoryIcon;
  const { subject } = entry;
  // an organization's story is told together with its contacts'
  const other = subject && "displayName" in subject && subject.id !== recordId ? subject.displayName : null;
  const told = TOLD.test(entry.name)
    ? entry.changes
    : entry.changes.filter(({ field }) => field === ALWAYS_TOLD);
  const only = told.length === 1 ? told[0] : undefined;
  return (
    <>
      <span className={styles.icon} aria-hidden>
        <Icon size={13} stroke={1.8} />
      </span>
      <div className={styles.text}>
        <What entry={entry} only={only} />
        <span className={styles.who}>
          {other !== null && ` · ${other}`}
          {" · "}
          {entry.by.name} · <RelativeTime at={entry.at} />
        </span>
        {deed && <> {deed}</>}
        {told.length > 1 && <Changes changes={told} />}
      </div>
    </>
  );
}

/** A single change is told by itself ("City  Kraków → Łódź"), everything else by the event's name. */
function What({ entry, only }: { entry: Entry; only: Entry["changes"][number] | undefined }) {
  const { i18n } = useLingui();
  const say = i18n._.bind(i18n);
  if (!only) return <span className={styles.what}>{eventSentence(entry.name, say)}</span>;
  const { name, before, after } = toldChange(only, say, i18n.locale);
  return (
    <>
      <span className={styles.field}>{name}</span> <FromTo before={before} after={after} />
    </>
  );
}
