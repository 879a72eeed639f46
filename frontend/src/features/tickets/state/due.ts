import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { TicketDueState } from "~/gql/graphql";

/** What a due time means, in words beside its colour. */
export const DUE_WORDS: Record<TicketDueState, MessageDescriptor | null> = {
  NONE: null,
  FINE: msg`in time`,
  SOON: msg`due soon`,
  OVERDUE: msg`overdue`,
  PAUSED: msg`the clock stands`,
};

type Due = { dueAt?: string | null | undefined; dueState: TicketDueState };

/** The state at this moment: a time that has come since the server was asked is over. */
export function dueNow({ dueAt, dueState }: Due, now: number): TicketDueState {
  const runs = dueState === "FINE" || dueState === "SOON";
  return runs && dueAt && Date.parse(dueAt) < now ? "OVERDUE" : dueState;
}
