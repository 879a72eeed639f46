import { graphql, readFragment } from "~/gql";
import type { RecordChangePartsFragment } from "~/gql/graphql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";

const CHANGE = graphql(`
  fragment RecordChangeParts on RecordChange {
    id at via event field before after
    by { name }
    customField { id name type }
  }
`);

const PAGE = graphql(`
  query RecordChanges($id: ID!, $field: String, $first: Int!, $after: String) {
    node(id: $id) {
      id
      ... on Contact { changes(field: $field, first: $first, after: $after) { nodes { id ...RecordChangeParts } pageInfo { hasNextPage endCursor } } }
      ... on Organization { changes(field: $field, first: $first, after: $after) { nodes { id ...RecordChangeParts } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const EVENTS = /^(contact|organization)\./;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

export type RecordChange = RecordChangePartsFragment;
type Changes = { changes: readonly RecordChange[]; loading: boolean; more: (() => void) | null };

/** A record's field changes, newest first; of one field, or with null of all. */
export function useChanges(id: string, field: string | null): Changes {
  const { rows, count, loading, list } = usePagedList({
    document: PAGE,
    variables: { id, field },
    size: 50,
    connection: ({ node }) => {
      const changes = node && "changes" in node ? node.changes : NOTHING;
      return { nodes: readFragment(CHANGE, changes.nodes), pageInfo: changes.pageInfo };
    },
  });
  useRecordNews(id, EVENTS, list.retry);
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { changes: rows, loading, more };
}
