import { NoteEntry } from "~/features/activities/NoteEntry";
import type { ShowSubject } from "~/features/history/TimelineItem";
import { CallEntry } from "~/features/telephony/CallEntry";

/** Which feature tells which part of a story; everything else is a sentence. */
export const showSubject: ShowSubject = (subject, entry) => {
  if (subject.__typename === "Note" && entry.name === "note.added")
    return <NoteEntry note={subject} by={entry.by.name} />;
  if (subject.__typename === "Call" && entry.name === "call.started") return <CallEntry call={subject} />;
  return null;
};
