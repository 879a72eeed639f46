import type { ContactSelection, MessageChannel, MessagesInput } from "~/gql/graphql";
import type { Letter } from "../compose/draft";

/** One letter to many, as the API takes it. */
export function manyInput(
  letter: Letter,
  channel: MessageChannel,
  selection: ContactSelection,
): MessagesInput {
  const { subject, body, templateId, signature } = letter;
  return {
    selection,
    channel,
    ...(templateId === null ? {} : { templateId }),
    subject: channel === "SMS" ? "" : subject,
    body,
    signature: channel === "EMAIL" && signature,
  };
}
