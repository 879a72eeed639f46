const MOST = 3;
/** Follows from other things, and tells nothing of what was done with them. */
const CONSEQUENCES = new Set(["contact.segmented"]);

type Told = { name: string; subject?: { __typename: string; id?: string } | null };

/** The last three that say something: a note and a call once each, nothing of the subject `except`. */
export function lastOf<Entry extends Told>(entries: readonly Entry[], except: string): Entry[] {
  const told = new Set<string>([except]);
  const found = entries.filter(({ name, subject }) => {
    const id = subject?.id;
    if (CONSEQUENCES.has(name) || (id !== undefined && told.has(id))) return false;
    if (id !== undefined && (subject?.__typename === "Note" || subject?.__typename === "Call")) told.add(id);
    return true;
  });
  return found.slice(0, MOST);
}
