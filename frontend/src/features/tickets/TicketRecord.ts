import { graphql } from "~/gql";
import type { TicketRecordFragment } from "~/gql/graphql";

/** All that a ticket's page shows besides its comments; every mutation on it answers with the same. */
export const TICKET_RECORD = graphql(`
  fragment TicketRecord on Ticket {
    id version number title subject description
    crm { id name tags { id name colour } }
    type { id name }
    priority { id name colour }
    state { id name colour category }
    moves { id name colour category }
    assignee { id name initials }
    contact {
      id displayName initials
      phones { id number e164 national main invalid doNotCall }
    }
    organization { id displayName initials }
    project { id name }
    dueAt dueState dueByHand
    tags { id name colour }
    author { id name }
    createdAt updatedAt resolvedAt closedAt
    viewerCan { edit comment delete }
  }
`);

export type TicketRecord = TicketRecordFragment;
