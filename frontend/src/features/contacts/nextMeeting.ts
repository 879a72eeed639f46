type Meeting = { from: string; doneAt?: string | null | undefined };

/** The first that is not done yet; one whose time has passed still waits. */
export function nextMeeting<One extends Meeting>(meetings: readonly One[]): One | undefined {
  return meetings
    .filter(({ doneAt }) => !doneAt)
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from))[0];
}
