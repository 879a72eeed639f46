import type { TimelineKind } from "~/gql/graphql";

/** What an event is about, by the part of its name before the dot; a logged event is a call or a message. */
const KINDS: Record<string, readonly TimelineKind[]> = {
  note: ["NOTES"],
  call: ["CALLS"],
  logged_event: ["CALLS", "MESSAGES"],
  message: ["MESSAGES"],
  activity: ["ACTIVITIES"],
  file: ["FILES"],
  ticket: ["TICKETS"],
  ticket_comment: ["TICKETS"],
};

/** Whether an event belongs to a story of these kinds; "perhaps" where its name alone doesn't tell. */
export function belongsTo(
  kinds: readonly TimelineKind[] | null | undefined,
  event: string,
): boolean | "perhaps" {
  if (!kinds || kinds.length === 0) return true;
  const possible = KINDS[event.split(".")[0] ?? ""] ?? ["RECORD"];
  const fitting = possible.filter((kind) => kinds.includes(kind));
  return fitting.length === possible.length || (fitting.length > 0 && "perhaps");
}
