import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { COMMENT, type Comment } from "./comment";

const COMMENTS = graphql(`
  query TicketComments($id: ID!, $first: Int!, $after: String) {
    ticket(id: $id) {
      id
      comments(first: $first, after: $after) {
        nodes { id ...TicketCommentParts }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const ALL = /./;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type Comments = {
  comments: readonly Comment[];
  loading: boolean;
  more: (() => void) | null;
  retry: () => void;
};

/** What was said about a ticket; asked again whenever something happens with it. */
export function useComments(ticketId: string): Comments {
  const { rows, count, loading, list } = usePagedList({
    document: COMMENTS,
    variables: { id: ticketId },
    size: 50,
    connection: ({ ticket }) =>
      ticket
        ? { nodes: readFragment(COMMENT, ticket.comments.nodes), pageInfo: ticket.comments.pageInfo }
        : NOTHING,
  });
  useRecordNews(ticketId, ALL, list.retry);
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { comments: rows, loading, more, retry: list.retry };
}
