import { useMay } from "~/features/identity/viewer";
import { ALL_CHANNELS, useOpenChannels } from "~/features/messaging/channels";
import { useCompose } from "~/features/messaging/compose/composer";

/** Opens the composer for somebody, by the first way that can send; null where there is none. */
export function useWriteTo(): ((record: { id: string }) => void) | null {
  const channels = useOpenChannels();
  const compose = useCompose();
  const maySend = useMay("messages:send");
  const channel = ALL_CHANNELS.find((one) => channels?.includes(one));
  return maySend && channel ? ({ id }) => compose({ channel, recordId: id }) : null;
}
