import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { MessageFilter, MessageRowFragment } from "~/gql/graphql";
import { useHeard } from "~/lib/graphql/useHeard";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LongList } from "~/ui/table/LongList";
import type { ListTableProps } from "~/ui/table/listTable";
import { useListNews } from "~/ui/table/useListNews";
import { MessageCard } from "./MessageCard";
import { ROW } from "./messageRow";
import { useRowDeeds } from "./useRowDeeds";

const LIST = graphql(`
  query MessageList($filter: MessageFilter, $first: Int!, $after: String) {
    messages(filter: $filter, first: $first, after: $after) {
      nodes { id ...MessageRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHANGED = graphql(`
  subscription MessagesChanged($filter: MessageFilter) {
    messagesChanged(filter: $filter) {
      seq gone resync
      messages { id ...MessageRow }
    }
  }
`);

type MessageTableProps = ListTableProps<MessageRowFragment, MessageFilter, unknown>;

/** Messages, newest first, as they go. */
export function MessageTable(props: MessageTableProps) {
  const { filter, order: _order, places, fieldIds: _, onRecount, ...table } = props;
  const { t } = useLingui();
  const paged = usePagedList({
    document: LIST,
    variables: { filter },
    connection: ({ messages }) => ({ nodes: readFragment(ROW, messages.nodes), pageInfo: messages.pageInfo }),
  });
  const news = useListNews(paged, true, onRecount);
  useHeard(CHANGED, { filter }, ({ messagesChanged: { messages, gone, resync } }) => {
    news.hear({ rows: readFragment(ROW, messages).map(lastChanged), gone, resync });
    if (!table.ticking.selection.all) table.ticking.tick(gone, false);
  });
  return (
    <LongList
      {...table}
      label={t`Messages`}
      places={places}
      paged={paged}
      card={card}
      rowKeys={useRowDeeds()}
      greyed={isOff}
      gone={news.gone}
      fresh={news.fresh}
      onFresh={news.show}
    />
  );
}

/** Nothing happens to a message but that it goes its way. */
const lastChanged = ({ id, createdAt, sentAt, deliveredAt }: MessageRowFragment) => ({
  id,
  createdAt,
  updatedAt: deliveredAt ?? sentAt ?? createdAt,
});

const isOff = ({ state }: MessageRowFragment) => state === "CANCELLED";

const card = (message: MessageRowFragment) => <MessageCard message={message} />;
