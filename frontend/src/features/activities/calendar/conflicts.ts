import type { Entry } from "./entry";

/** Of every entry those that the same person has at the same time. Due times and what is done are in nobody's way. */
export function conflictsAmong(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const open = entries
    .filter(({ activity, start, end }) => !activity.doneAt && start < end)
    .toSorted((one, other) => one.start.localeCompare(other.start));
  const found = new Map<string, Entry[]>();
  const note = (id: string, other: Entry) => found.set(id, [...(found.get(id) ?? []), other]);
  open.forEach((entry, index) => {
    for (const later of open.slice(index + 1)) {
      if (later.start >= entry.end) break;
      if (!shareSomebody(entry, later)) continue;
      note(entry.id, later);
      note(later.id, entry);
    }
  });
  return found;
}

function shareSomebody(one: Entry, other: Entry): boolean {
  const people = new Set(peopleOf(one));
  return peopleOf(other).some((id) => people.has(id));
}

const peopleOf = ({ activity: { assignee, participants } }: Entry): string[] =>
  [...(assignee ? [assignee] : []), ...participants].map(({ id }) => id);
