import { NoteEntry } from "~/features/activities/NoteEntry";
import type { ShowSubject } from "~/features/history/TimelineItem";
import { CallEntry } from "~/features/telephony/CallEntry";

// a call that is known only later comes to the story with the later event
const CALLS = new Set(["call.started", "call.changed", "call.assigned"]);

/** Which feature tells which part of a story; everything else is a sentence. */
export const showSubject: ShowSubject = (subject, entry) => {
  if (subject.__typename === "Note" && entry.name === "note.added")
    return <NoteEntry note={subject} by={entry.by.name} />;
  if (subject.__typename === "Call" && CALLS.has(entry.name)) return <CallEntry call={subject} />;
  return null;
};
