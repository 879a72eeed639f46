import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { graphql } from "~/gql";
import type { MessageInput, MessageSendMutation } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { uniqueKey } from "~/lib/uniqueKey";

const SEND = graphql(`
  mutation MessageSend($input: MessageInput!) {
    messageSend(input: $input) {
      message { id to ...MessageParts }
      problems { code sentence until }
      userErrors { code message path }
    }
  }
`);

export type Problem = MessageSendMutation["messageSend"]["problems"][number];

type Sending = {
  /** Whether it is on its way. */
  send: (input: MessageInput) => Promise<boolean>;
  /** What speaks against it, when that is why it did not go. */
  problems: readonly Problem[];
  errors: UserErrors;
  busy: boolean;
};

/** Sends a message, once, however often the same dialog says so. */
export function useSend(): Sending {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(SEND);
  const [idempotencyKey] = useState(uniqueKey);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const send = async (input: MessageInput) => {
    const { payload, answer } = await run({ input: { ...input, idempotencyKey } });
    setProblems(answer?.problems ?? []);
    if (!payload?.message) return false;
    const { to } = payload.message;
    notifications.show({
      message: t`On its way to ${to}.`,
      closeButtonProps: { "aria-label": t`Close` },
    });
    return true;
  };
  return { send, problems, errors, busy };
}
