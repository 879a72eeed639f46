import { graphql, readFragment } from "~/gql";
import type { TimelineKind } from "~/gql/graphql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { ENTRY, type Entry } from "./entry";

const PAGE = graphql(`
  query TimelinePage($id: ID!, $kinds: [TimelineKind!], $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Contact { timeline(kinds: $kinds, first: $first, after: $after) { nodes { id ...TimelineEntryParts } pageInfo { hasNextPage endCursor } } }
      ... on Organization { timeline(kinds: $kinds, first: $first, after: $after) { nodes { id ...TimelineEntryParts } pageInfo { hasNextPage endCursor } } }
      ... on Ticket { timeline(first: $first, after: $after) { nodes { id ...TimelineEntryParts } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const SIZE = 30;

/** What is deleted leaves the story with its entries; restored, it comes back with them. */
const GONE = /\.(deleted|restored)$/;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type TimelineState = { entries: readonly Entry[]; loading: boolean; more: (() => void) | null };

/** `kinds`: of these alone; null: of all. */
export function useTimeline(id: string, kinds: readonly TimelineKind[] | null): TimelineState {
  const { rows, count, loading, list } = usePagedList({
    document: PAGE,
    variables: { id, kinds: kinds && [...kinds] },
    size: SIZE,
    connection: ({ node }) => {
      const timeline = node && "timeline" in node ? node.timeline : NOTHING;
      return { nodes: readFragment(ENTRY, timeline.nodes), pageInfo: timeline.pageInfo };
    },
  });
  useRecordNews(id, GONE, list.retry);
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { entries: rows, loading, more };
}
