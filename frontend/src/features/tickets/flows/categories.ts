import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { TicketStateCategory } from "~/gql/graphql";

/** What a state means to the clock and to the lists, whatever it is called. */
export const CATEGORIES: Record<TicketStateCategory, MessageDescriptor> = {
  NEW: msg({ context: "ticket state", message: "New" }),
  OPEN: msg({ context: "ticket state", message: "Open" }),
  WAITING: msg({ context: "ticket state", message: "Waiting" }),
  RESOLVED: msg({ context: "ticket state", message: "Resolved" }),
  CLOSED: msg({ context: "ticket state", message: "Closed" }),
};

/** What else comes with it. */
export const MEANING: Record<TicketStateCategory, MessageDescriptor> = {
  NEW: msg`Nobody has looked yet; the clock runs.`,
  OPEN: msg`Somebody works on it; the clock runs.`,
  WAITING: msg`It is the customer's turn; the clock stands.`,
  RESOLVED: msg`Done, but may come back; the clock stands.`,
  CLOSED: msg`Over.`,
};
