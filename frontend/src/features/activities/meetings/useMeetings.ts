import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { MEETING, type Meeting } from "./meeting";

const PAGE = graphql(`
  query RecordMeetings($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Contact { phoneMeetings(first: $first, after: $after) { nodes { id ...PhoneMeetingParts } pageInfo { hasNextPage endCursor } } }
      ... on Organization { phoneMeetings(first: $first, after: $after) { nodes { id ...PhoneMeetingParts } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const EVENTS = /^activity\./;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type Meetings = { meetings: readonly Meeting[]; loading: boolean; more: (() => void) | null };

/** A record's phone meetings, from the latest back. */
export function useMeetings(id: string): Meetings {
  const { rows, count, loading, list } = usePagedList({
    document: PAGE,
    variables: { id },
    size: 50,
    connection: ({ node }) => {
      const meetings = node && "phoneMeetings" in node ? node.phoneMeetings : NOTHING;
      return { nodes: readFragment(MEETING, meetings.nodes), pageInfo: meetings.pageInfo };
    },
  });
  useRecordNews(id, EVENTS, list.retry);
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { meetings: rows, loading, more };
}
