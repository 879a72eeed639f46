import { graphql } from "~/gql";
import type { TicketLineFragment } from "~/gql/graphql";

/** A ticket in a short list. */
export const LINE = graphql(`
  fragment TicketLine on Ticket {
    id version number title subject dueAt dueState
    type { id name }
    state { id name colour }
    assignee { id name }
    contact { id displayName }
    organization { id displayName }
  }
`);

export type TicketLine = TicketLineFragment;
