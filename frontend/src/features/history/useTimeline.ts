import { graphql, readFragment } from "~/gql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { ENTRY, type Entry } from "./entry";

const PAGE = graphql(`
  query TimelinePage($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Contact { timeline(first: $first, after: $after) { nodes { id ...TimelineEntryParts } pageInfo { hasNextPage endCursor } } }
      ... on Organization { timeline(first: $first, after: $after) { nodes { id ...TimelineEntryParts } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const SIZE = 30;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type TimelineState = { entries: readonly Entry[]; loading: boolean; more: (() => void) | null };

export function useTimeline(id: string): TimelineState {
  const { rows, count, loading, list } = usePagedList({
    document: PAGE,
    variables: { id },
    size: SIZE,
    connection: ({ node }) => {
      const timeline = node && "timeline" in node ? node.timeline : NOTHING;
      return { nodes: readFragment(ENTRY, timeline.nodes), pageInfo: timeline.pageInfo };
    },
  });
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { entries: rows, loading, more };
}
