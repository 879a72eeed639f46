import type { EventGroup } from "./webhooks";

/** Whether an event is chosen, by itself or with its group. */
export const has = (chosen: readonly string[], group: EventGroup, event: string): boolean =>
  chosen.includes(group.name) || chosen.includes(event);

/** How many of a group are chosen. */
export const countIn = (chosen: readonly string[], group: EventGroup): number =>
  group.events.filter(({ name }) => has(chosen, group, name)).length;

/** With all of a group, those to come too, or with none of it. */
export function withGroup(chosen: readonly string[], group: EventGroup, on: boolean): string[] {
  const others = without(chosen, group);
  return on ? [...others, group.name] : others;
}

/** With one event or without it; a group that lacks one stands no longer for all. */
export function withEvent(
  chosen: readonly string[],
  group: EventGroup,
  event: string,
  on: boolean,
): string[] {
  const ours = group.events
    .map(({ name }) => name)
    .filter((name) => (name === event ? on : has(chosen, group, name)));
  return [...without(chosen, group), ...ours];
}

const without = (chosen: readonly string[], group: EventGroup) =>
  chosen.filter((name) => name !== group.name && group.events.every((event) => event.name !== name));
