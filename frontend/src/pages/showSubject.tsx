import { useLingui } from "@lingui/react";
import { ActivityEntry } from "~/features/activities/entries/ActivityEntry";
import { LoggedEventEntry } from "~/features/activities/events/LoggedEventEntry";
import { NoteEntry } from "~/features/activities/NoteEntry";
import { FileEntry } from "~/features/files/FileEntry";
import { FromTo } from "~/features/history/Changes";
import { EventName } from "~/features/history/EventName";
import type { Entry } from "~/features/history/entry";
import type { ShowSubject } from "~/features/history/TimelineItem";
import { toldChange } from "~/features/history/told";
import { MessageEntry } from "~/features/messaging/entry/MessageEntry";
import { TicketEntry } from "~/features/tickets/TicketEntry";
import { RecordCall } from "./RecordCall";

// a call that is known only later comes to the story with the later event
const CALLS = new Set(["call.started", "call.changed", "call.assigned", "call.identified"]);

/** Which feature tells which part of a story; everything else is a sentence. */
export const showSubject: ShowSubject = (subject, entry, recordId) => {
  if (subject.__typename === "Note" && entry.name === "note.added")
    return <NoteEntry note={subject} by={entry.by.name} />;
  if (subject.__typename === "LoggedEvent" && entry.name === "logged_event.added")
    return <LoggedEventEntry event={subject} by={entry.by.name} />;
  const told = { title: <EventName name={entry.name} />, by: entry.by.name, at: entry.at };
  switch (subject.__typename) {
    case "Task":
    case "Conversation":
    case "Meeting":
    case "PhoneMeeting":
      return <ActivityEntry activity={subject} recordId={recordId} {...told} />;
    case "Ticket":
      return <TicketEntry ticket={subject} moved={<Moved entry={entry} />} {...told} />;
    case "TicketComment":
      return <TicketEntry ticket={subject.ticket} comment={subject.body} {...told} />;
    case "File":
      return <FileEntry file={subject} {...told} />;
    case "Message":
      return entry.name === "message.queued" ? <MessageEntry message={subject} by={entry.by.name} /> : null;
    case "Call":
      return CALLS.has(entry.name) ? <RecordCall call={subject} /> : null;
    default:
      return null;
  }
};

/** From which state to which a ticket went. One that is new went nowhere. */
function Moved({ entry }: { entry: Entry }) {
  const { i18n } = useLingui();
  const change = entry.changes.find(({ field, before }) => field === "state" && before != null);
  if (!change) return null;
  const { before, after } = toldChange(change, i18n._.bind(i18n), i18n.locale);
  return <FromTo before={before} after={after} />;
}
