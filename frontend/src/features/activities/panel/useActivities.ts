import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { type ActivityEntry, ENTRY } from "./entry";

const PAGE = graphql(`
  query RecordActivities($id: ID!, $done: Boolean!, $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Contact { activities(done: $done, first: $first, after: $after) { nodes { id ...ActivityEntry } pageInfo { hasNextPage endCursor } } }
      ... on Organization { activities(done: $done, first: $first, after: $after) { nodes { id ...ActivityEntry } pageInfo { hasNextPage endCursor } } }
      ... on Ticket { activities(done: $done, first: $first, after: $after) { nodes { id ...ActivityEntry } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const EVENTS = /^activity\./;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };
const SIZE = 50;

export type Activities = {
  activities: readonly ActivityEntry[];
  loading: boolean;
  /** Asks for further ones; null when all are here. */
  more: (() => void) | null;
};

/** A record's open activities, the next one first, or those that are done, the latest first. */
export function useActivities(id: string, done: boolean): Activities {
  const { rows, count, loading, list } = usePagedList({
    document: PAGE,
    variables: { id, done },
    size: SIZE,
    connection: ({ node }) => {
      const page = node && "activities" in node ? node.activities : NOTHING;
      return { nodes: readFragment(ENTRY, page.nodes), pageInfo: page.pageInfo };
    },
  });
  useRecordNews(id, EVENTS, list.retry);
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { activities: rows, loading, more };
}
