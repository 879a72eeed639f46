import type { Group, Join, Part } from "./model";

/** Which part is meant: its number in the group, then in the group that this is, and so on. [] is the whole. */
export type Spot = readonly number[];

/** With `parts` put in the place of the one at `spot`; a group that loses its last part goes too. */
function spliced(group: Group, spot: Spot, parts: readonly Part[]): Group {
  const [at, ...deeper] = spot;
  if (at === undefined) return group;
  const here = group.parts[at];
  const instead = deeper.length > 0 && here?.kind === "group" ? filled(spliced(here, deeper, parts)) : parts;
  return { ...group, parts: group.parts.toSpliced(at, 1, ...instead) };
}

const filled = (group: Group): Group[] => (group.parts.length > 0 ? [group] : []);

export const replaced = (group: Group, spot: Spot, part: Part): Group => spliced(group, spot, [part]);

export const removed = (group: Group, spot: Spot): Group => spliced(group, spot, []);

/** At the end of the group at `spot`. */
export function added(group: Group, spot: Spot, part: Part): Group {
  return changed(group, spot, (found) => ({ ...found, parts: [...found.parts, part] }));
}

export function joined(group: Group, spot: Spot, join: Join): Group {
  return changed(group, spot, (found) => ({ ...found, join }));
}

function changed(group: Group, [at, ...deeper]: Spot, change: (group: Group) => Group): Group {
  if (at === undefined) return change(group);
  const here = group.parts[at];
  if (here?.kind !== "group") return group;
  return { ...group, parts: group.parts.with(at, changed(here, deeper, change)) };
}

/** The part that an error's path leads into, by its spot; the whole when it leads into none. */
export function spotOf(group: Group, path: readonly (string | number)[]): Spot {
  const at = group.parts.findIndex((part) => part.path && leads(part.path, path));
  const part = group.parts[at];
  if (!part) return [];
  return [at, ...(part.kind === "group" ? spotOf(part, path) : [])];
}

const leads = (path: readonly (string | number)[], into: readonly (string | number)[]) =>
  path.length <= into.length && path.every((step, at) => String(step) === String(into[at]));
