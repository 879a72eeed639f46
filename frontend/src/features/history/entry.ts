import { graphql } from "~/gql";
import type { TimelineEntryPartsFragment } from "~/gql/graphql";

export const ENTRY = graphql(`
  fragment TimelineEntryParts on TimelineEntry {
    id seq at name
    by { name user { id name initials } }
    changes { field before after customField { id name type } }
    subject {
      __typename
      ... on Contact { id displayName }
      ... on Organization { id displayName }
      ... on Note { id ...NoteParts }
      ... on Call { id ...CallParts }
      ... on Message { id ...MessageParts }
      ... on File { id ...FileParts }
      ... on LoggedEvent { id ...LoggedEventParts }
      ... on Activity { id ...ActivityEntryParts }
      ... on Ticket { id ...TicketEntryParts }
      ... on TicketComment { id body ticket { id ...TicketEntryParts } }
    }
  }
`);

export type Entry = TimelineEntryPartsFragment;
export type Subject = NonNullable<Entry["subject"]>;
