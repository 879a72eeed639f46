import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";

const CANCEL = graphql(`
  mutation MessageCancel($input: MessageIdInput!) {
    messageCancel(input: $input) { message { id ...MessageParts } userErrors { code message path } }
  }
`);

const RETRY = graphql(`
  mutation MessageRetry($input: MessageIdInput!) {
    messageRetry(input: $input) { message { id ...MessageParts } userErrors { code message path } }
  }
`);

/** Takes a message back that has not gone yet. */
export const useCancelMessage = () => useAction(CANCEL);
/** Sends one again that did not arrive. */
export const useRetryMessage = () => useAction(RETRY);
