import { graphql } from "~/gql";
import type { MessageFilter } from "~/gql/graphql";
import { useHeard } from "~/lib/graphql/useHeard";

const CHANGED = graphql(`
  subscription MessagesToOne($filter: MessageFilter) {
    messagesChanged(filter: $filter) { seq messages { id ...MessageParts } }
  }
`);

/** Hears how the messages that `filter` finds go on; whoever shows them shows it. Shows nothing itself. */
export function LiveMessage({ filter }: { filter: MessageFilter }) {
  // what is heard is in the cache by then
  useHeard(CHANGED, { filter }, () => {});
  return null;
}
