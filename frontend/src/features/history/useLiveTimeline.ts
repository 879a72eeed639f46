import { useState } from "react";
import { useSubscription } from "urql";
import { graphql, readFragment } from "~/gql";
import { tellRecordNews } from "~/lib/graphql/recordNews";
import { ENTRY } from "./entry";

const LIVE = graphql(`
  subscription RecordChanged($id: ID!, $after: Int) {
    recordChanged(id: $id, after: $after) {
      seq
      entry { id ...TimelineEntryParts }
      onTimeline
      record {
        id
        ... on Contact { ...ContactRecord }
        ... on Organization { ...OrganizationRecord }
        ... on Ticket { ...TicketRecord }
      }
    }
  }
`);

/**
 * Hears what happens to a record from the moment its story was read. The starting point stays: after a broken line
 * the server tells again what came since, and what is known already is passed over (see cacheUpdates). Panels
 * are told, and ask again for what they show.
 */
export function useLiveTimeline(id: string, newest: number | null): void {
  const [after, setAfter] = useState<number | null>(null);
  if (after === null && newest !== null) setAfter(newest);
  useSubscription({ query: LIVE, variables: { id, after }, pause: after === null }, (_, heard) => {
    tellRecordNews(id, readFragment(ENTRY, heard.recordChanged.entry)?.name ?? null);
    return heard;
  });
}
