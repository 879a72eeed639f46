import { useState } from "react";
import { useSubscription } from "urql";
import { graphql } from "~/gql";

const LIVE = graphql(`
  subscription RecordChanged($id: ID!, $after: Int) {
    recordChanged(id: $id, after: $after) {
      seq
      entry { id ...TimelineEntryParts }
      record {
        id
        ... on Contact { ...ContactRecord }
        ... on Organization { ...OrganizationRecord }
      }
    }
  }
`);

/**
 * Hears what happens to a record from the moment its story was read. The starting point stays: after a broken line
 * the server tells again what came since, and what is known already is passed over (see cacheUpdates).
 */
export function useLiveTimeline(id: string, newest: number | null): void {
  const [after, setAfter] = useState<number | null>(null);
  if (after === null && newest !== null) setAfter(newest);
  useSubscription({ query: LIVE, variables: { id, after }, pause: after === null });
}
