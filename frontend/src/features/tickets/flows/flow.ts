import { graphql } from "~/gql";
import type { TicketFlowPartsFragment, TicketStateCategory } from "~/gql/graphql";

export const FLOW = graphql(`
  fragment TicketFlowParts on TicketFlow {
    version
    type { id name }
    states { id name category colour initial x y usageCount next { id } }
    targets { minutes priority { id name } }
  }
`);

export type Flow = TicketFlowPartsFragment;

/** A state while it is edited; `key` is its id, or a name of our own until it has one. Its place is in parts of the whole. */
export type StateDraft = {
  key: string;
  id: string | null;
  name: string;
  category: TicketStateCategory;
  colour: string;
  x: number;
  y: number;
  /** How many tickets are in it. */
  used: number;
};

export type Move = { from: string; to: string };

/** A whole flow while it is edited. `targets`: minutes by the priority's id, "" for all others. */
export type FlowDraft = {
  states: readonly StateDraft[];
  initial: string;
  moves: readonly Move[];
  targets: Readonly<Record<string, number>>;
  /** Where the tickets of deleted states go: from the deleted one's id to a state's key. */
  replacements: Readonly<Record<string, string>>;
};

/** All priorities that have no target of their own. */
export const OTHERS = "";

export function draftOf(flow: Flow): FlowDraft {
  return {
    states: flow.states.map(({ id, name, category, colour, x, y, usageCount }) => ({
      key: id,
      id,
      name,
      category,
      colour,
      x,
      y,
      used: usageCount ?? 0,
    })),
    initial: flow.states.find((state) => state.initial)?.id ?? "",
    moves: flow.states.flatMap(({ id, next }) => next.map((to) => ({ from: id, to: to.id }))),
    targets: Object.fromEntries(
      flow.targets.map(({ priority, minutes }) => [priority?.id ?? OTHERS, minutes]),
    ),
    replacements: {},
  };
}
