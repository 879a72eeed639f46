import { fold } from "~/ui/fields/option";
import type { Action } from "./item";

/** While one types, so many actions are enough. */
const MOST = 6;

/** The actions whose label or words have all that was typed, at the beginnings of words first. */
export function fitting(actions: readonly Action[], typed: string): Action[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const rated = actions.flatMap((action) => {
    const text = fold(`${action.label} ${action.words ?? ""}`);
    if (!wanted.every((word) => text.includes(word))) return [];
    const starts = wanted.every((word) => ` ${text}`.includes(` ${word}`));
    return [{ action, rank: (starts ? 0 : 2) + (fold(action.label).startsWith(wanted[0] ?? "") ? 0 : 1) }];
  });
  return rated
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ action }) => action);
}
