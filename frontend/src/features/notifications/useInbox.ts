import { graphql, readFragment } from "~/gql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { NOTIFICATION, type Notification } from "./notification";

const PAGE = graphql(`
  query Inbox($first: Int!, $after: String) {
    viewer {
      notifications(first: $first, after: $after) {
        nodes { id ...NotificationParts }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type Inbox = {
  notifications: readonly Notification[];
  loading: boolean;
  failed: boolean;
  more: (() => void) | null;
  retry: () => void;
};

/** All that the viewer was told, the latest first. */
export function useInbox(): Inbox {
  const { rows, count, loading, failed, list } = usePagedList({
    document: PAGE,
    variables: {},
    size: 30,
    connection: ({ viewer }) => {
      const page = viewer?.notifications ?? NOTHING;
      return { nodes: readFragment(NOTIFICATION, page.nodes), pageInfo: page.pageInfo };
    },
  });
  const more = count > rows.length ? () => list.show(0, rows.length) : null;
  return { notifications: rows, loading, failed, more, retry: list.retry };
}
