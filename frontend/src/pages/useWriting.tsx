import { useMay } from "~/features/identity/viewer";
import { useOpenChannels } from "~/features/messaging/channels";
import { useCompose } from "~/features/messaging/compose/composer";
import { NoGateway } from "~/features/messaging/compose/NoGateway";
import type { MessageChannel } from "~/gql/graphql";

type Writing = {
  /** Whether Ringbook itself sends by it. */
  sends: (channel: MessageChannel) => boolean;
  write: (channel: MessageChannel, to?: string) => void;
  /** `write`, where it can be done. */
  by: (channel: MessageChannel) => ((to: string) => void) | undefined;
  /** Why it can't, for those whom that concerns. */
  notice: (channel: MessageChannel) => React.ReactNode;
};

/** Writing to a record; where Ringbook does not send, other programs do what they always did. */
export function useWriting(recordId: string): Writing {
  const channels = useOpenChannels();
  const compose = useCompose();
  const [maySend, configures] = [useMay("messages:send"), useMay("messages:configure")];
  const sends = (channel: MessageChannel) => maySend && (channels?.includes(channel) ?? false);
  const write: Writing["write"] = (channel, to) =>
    compose({ channel, recordId, ...(to === undefined ? {} : { to }) });
  return {
    sends,
    write,
    by: (channel) => (sends(channel) ? (to) => write(channel, to) : undefined),
    notice: (channel) =>
      maySend && channels && !channels.includes(channel) ? (
        <NoGateway channel={channel} configures={configures} />
      ) : null,
  };
}
