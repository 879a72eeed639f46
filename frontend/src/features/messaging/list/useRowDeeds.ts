import { t } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import type { MessageRowFragment } from "~/gql/graphql";
import { useCancelMessage, useRetryMessage } from "../useMessageDeeds";

type RowDeed = { keys: string; label: string; run: (message: MessageRowFragment) => void };

/** What keys do with the message they are on. */
export function useRowDeeds(): readonly RowDeed[] {
  const { t: say } = useLingui();
  const cancel = useCancelMessage();
  const retry = useRetryMessage();
  const act = async (action: typeof cancel | typeof retry, { id }: MessageRowFragment) => {
    const { errors } = await action.run({ input: { id } });
    if (errors.text !== undefined) tell(errors.text);
  };
  return [
    {
      keys: "r",
      label: say`Send again`,
      run: (message) =>
        message.viewerCan.retry ? void act(retry, message) : tell(t`It can't be sent again as it stands.`),
    },
    {
      keys: "delete",
      label: say`Don't send`,
      run: (message) =>
        message.viewerCan.cancel ? void act(cancel, message) : tell(t`It can't be taken back any more.`),
    },
  ];
}

const tell = (message: string) =>
  notifications.show({ message, color: "red", closeButtonProps: { "aria-label": t`Close` } });
