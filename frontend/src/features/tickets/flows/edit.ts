import type { TicketFlowInput } from "~/gql/graphql";
import type { FlowDraft, StateDraft } from "./flow";

/** Edits of a flow; each answers with a new one. */

export function changed(flow: FlowDraft, key: string, patch: Partial<StateDraft>): FlowDraft {
  const states = flow.states.map((state) => (state.key === key ? { ...state, ...patch } : state));
  return { ...flow, states };
}

/** A new state, right below the others, so that it covers none. */
export function added(flow: FlowDraft, key: string, name: string, colour: string): FlowDraft {
  const lowest = Math.max(0, ...flow.states.map(({ y }) => y));
  const state = {
    key,
    id: null,
    name,
    category: "OPEN" as const,
    colour,
    x: 0.5,
    y: within(lowest + 0.25),
    used: 0,
  };
  return { ...flow, states: [...flow.states, state], initial: flow.initial || key };
}

/** Without a state, its moves, and what was to come to it; `instead`: where its tickets go. */
export function removed(flow: FlowDraft, key: string, instead: string | null): FlowDraft {
  const gone = flow.states.find((state) => state.key === key);
  const states = flow.states.filter((state) => state.key !== key);
  const first = states[0]?.key ?? "";
  const passedOn = Object.entries(flow.replacements).map(([id, to]) => [id, to === key ? instead : to]);
  return {
    ...flow,
    states,
    initial: flow.initial === key ? first : flow.initial,
    moves: flow.moves.filter(({ from, to }) => from !== key && to !== key),
    replacements: Object.fromEntries([
      ...passedOn.filter(([, to]) => to !== null),
      ...(gone?.id && instead !== null ? [[gone.id, instead]] : []),
    ]) as Record<string, string>,
  };
}

export const leads = (flow: FlowDraft, from: string, to: string): boolean =>
  flow.moves.some((move) => move.from === from && move.to === to);

/** With this move, or without it if it was there. A state does not lead to itself. */
export function toggled(flow: FlowDraft, from: string, to: string): FlowDraft {
  if (from === to) return flow;
  const rest = flow.moves.filter((move) => move.from !== from || move.to !== to);
  return { ...flow, moves: leads(flow, from, to) ? rest : [...rest, { from, to }] };
}

/** From a state to just these, in their order. */
export function leading(flow: FlowDraft, from: string, keys: readonly string[]): FlowDraft {
  const rest = flow.moves.filter((move) => move.from !== from);
  return { ...flow, moves: [...rest, ...keys.map((to) => ({ from, to }))] };
}

/** A time for a priority; null: none of its own. */
export function targeted(flow: FlowDraft, priorityId: string, minutes: number | null): FlowDraft {
  const { [priorityId]: _, ...rest } = flow.targets;
  return { ...flow, targets: minutes === null ? rest : { ...rest, [priorityId]: minutes } };
}

/** A place inside of the whole. */
export const within = (part: number): number => Math.min(1, Math.max(0, part));

/** What the server is told; states are meant by their place in the list. */
export function inputOf(flow: FlowDraft, typeId: string, expectedVersion: number): TicketFlowInput {
  const place = (key: string) => flow.states.findIndex((state) => state.key === key);
  return {
    typeId,
    expectedVersion,
    states: flow.states.map(({ key, id, name, category, colour, x, y }) => ({
      ...(id === null ? {} : { id }),
      name: name.trim(),
      category,
      colour,
      initial: key === flow.initial,
      x,
      y,
    })),
    transitions: flow.moves.map(({ from, to }) => ({ from: place(from), to: place(to) })),
    targets: Object.entries(flow.targets).map(([id, minutes]) => ({
      ...(id === "" ? {} : { priorityId: id }),
      minutes,
    })),
    replacements: Object.entries(flow.replacements).map(([id, to]) => ({ id, to: place(to) })),
  };
}
