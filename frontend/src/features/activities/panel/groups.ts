export type Group = "overdue" | "upcoming" | "done";

type Timed = { id: string; startsAt: string; endsAt: string; doneAt?: string | null };

export function groupOf({ endsAt, doneAt }: Timed, now: number): Group {
  if (doneAt) return "done";
  return Date.parse(endsAt) < now ? "overdue" : "upcoming";
}

/** By what is to be done about them: the overdue and the upcoming from the earliest on, the done from the latest back. */
export function grouped<Activity extends Timed>(
  activities: readonly Activity[],
  group: (activity: Activity) => Group,
): Record<Group, Activity[]> {
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  const early = [...known.values()].toSorted(
    (one, other) => Date.parse(one.endsAt) - Date.parse(other.endsAt),
  );
  const of = (wanted: Group) => early.filter((activity) => group(activity) === wanted);
  return { overdue: of("overdue"), upcoming: of("upcoming"), done: of("done").toReversed() };
}
