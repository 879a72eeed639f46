import { useLingui } from "@lingui/react/macro";
import { Modal, Skeleton, Stack } from "@mantine/core";
import type { MessageChannel } from "~/gql/graphql";
import { ComposeForm } from "./ComposeForm";
import type { Given } from "./composer";
import { NoGateway } from "./NoGateway";
import { useComposeData } from "./useComposeData";
import { useTitle } from "./useTitle";

type ComposeProps = {
  given: Given;
  configures: boolean;
  onChannel: (channel: MessageChannel) => void;
  onClose: () => void;
};

/** Writing to somebody; or why that can't be done. */
export function Compose({ given, configures, onChannel, onClose }: ComposeProps) {
  const { t } = useLingui();
  const { data, failed } = useComposeData(given.recordId);
  const title = useTitle(given.channel, data?.reach?.displayName ?? "");
  const frame = { opened: true, onClose, title, closeButtonProps: { "aria-label": t`Close` } };
  if (!data && !failed) {
    return (
      <Modal {...frame} size={720} aria-busy>
        <Stack gap="sm">
          <Skeleton height={32} />
          <Skeleton height={32} />
          <Skeleton height={180} />
        </Stack>
      </Modal>
    );
  }
  const { reach, channels } = data ?? { reach: null, channels: [] };
  if (!data || !reach) return <Modal {...frame}>{t`Nothing can be sent there now. Try again later.`}</Modal>;
  if (!channels.includes(given.channel)) {
    return (
      <Modal {...frame}>
        <NoGateway channel={given.channel} configures={configures} onLeave={onClose} />
      </Modal>
    );
  }
  return (
    <ComposeForm
      given={given}
      asked={{ ...data, reach }}
      title={title}
      onChannel={onChannel}
      onClose={onClose}
    />
  );
}
