import { useClient, useQuery } from "urql";
import { readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { NOTIFICATION, type Notification, READ, UNREAD } from "./notification";

type Unread = { count: number; notifications: readonly Notification[] };

/** What the viewer has not read yet: how many, and the latest of them. */
export function useUnread(): Unread {
  const [{ data }, refetch] = useQuery({ query: UNREAD });
  useGapRefetch(refetch);
  const viewer = data?.viewer;
  return {
    count: viewer?.unreadCount ?? 0,
    notifications: readFragment(NOTIFICATION, viewer?.notifications.nodes ?? []),
  };
}

/** Marks notifications as read: these, or all. */
export function useRead(): (ids?: readonly string[]) => Promise<void> {
  const client = useClient();
  const { run } = useAction(READ);
  return async (ids) => {
    await run({ input: ids ? { ids: [...ids] } : {} });
    await client.query(UNREAD, {}, { requestPolicy: "network-only" }).toPromise();
  };
}
