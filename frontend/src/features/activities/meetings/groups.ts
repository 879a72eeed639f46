export type Group = "overdue" | "upcoming" | "done";

type Timed = { id: string; from: string; to: string; doneAt?: string | null };

export function groupOf({ to, doneAt }: Timed, now: number): Group {
  if (doneAt) return "done";
  return Date.parse(to) < now ? "overdue" : "upcoming";
}

/** By what is to be done about them: the overdue and the upcoming from the earliest on, the done from the latest back. */
export function grouped<Meeting extends Timed>(
  meetings: readonly Meeting[],
  group: (meeting: Meeting) => Group,
): Record<Group, Meeting[]> {
  const early = meetings.toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from));
  const of = (wanted: Group) => early.filter((meeting) => group(meeting) === wanted);
  return { overdue: of("overdue"), upcoming: of("upcoming"), done: of("done").toReversed() };
}
