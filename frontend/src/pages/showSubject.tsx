import { LoggedEventEntry } from "~/features/activities/events/LoggedEventEntry";
import { MeetingEntry } from "~/features/activities/meetings/MeetingEntry";
import { NoteEntry } from "~/features/activities/NoteEntry";
import { FileEntry } from "~/features/files/FileEntry";
import { EventName } from "~/features/history/EventName";
import type { ShowSubject } from "~/features/history/TimelineItem";
import { CallEntry } from "~/features/telephony/CallEntry";

// a call that is known only later comes to the story with the later event
const CALLS = new Set(["call.started", "call.changed", "call.assigned"]);

/** Which feature tells which part of a story; everything else is a sentence. */
export const showSubject: ShowSubject = (subject, entry) => {
  if (subject.__typename === "Note" && entry.name === "note.added")
    return <NoteEntry note={subject} by={entry.by.name} />;
  if (subject.__typename === "LoggedEvent" && entry.name === "logged_event.added")
    return <LoggedEventEntry event={subject} by={entry.by.name} />;
  if (subject.__typename === "PhoneMeeting")
    return (
      <MeetingEntry
        meeting={subject}
        title={<EventName name={entry.name} />}
        by={entry.by.name}
        at={entry.at}
      />
    );
  if (subject.__typename === "File")
    return (
      <FileEntry file={subject} title={<EventName name={entry.name} />} by={entry.by.name} at={entry.at} />
    );
  if (subject.__typename === "Call" && CALLS.has(entry.name)) return <CallEntry call={subject} />;
  return null;
};
