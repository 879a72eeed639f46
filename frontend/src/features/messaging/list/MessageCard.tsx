import type { MessageRowFragment } from "~/gql/graphql";
import { RelativeTime } from "~/ui/RelativeTime";
import { RowCard } from "~/ui/RowCard";
import { StateMark } from "../StateMark";
import { ChannelMark } from "./ChannelMark";
import { whoOf } from "./who";

/** A message in a list on a narrow screen. */
export function MessageCard({ message }: { message: MessageRowFragment }) {
  const { channel, to, subject, text, state, createdAt } = message;
  return (
    <RowCard
      avatar={<ChannelMark channel={channel} />}
      title={whoOf(message) ?? to}
      aside={<StateMark state={state} />}
      under={subject || text}
      underAside={<RelativeTime at={createdAt} />}
    />
  );
}
