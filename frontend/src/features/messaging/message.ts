import { graphql } from "~/gql";
import type { MessagePartsFragment } from "~/gql/graphql";

/**
 * A message wherever it is shown; `progress`: its state, by another name than a call's on the same story. What it says in full is asked for when it is opened.
 */
export const MESSAGE = graphql(`
  fragment MessageParts on Message {
    id version channel progress: state to subject text error attempts nextTryAt parts
    createdAt sentAt deliveredAt overrideReason
    sender { id name initials }
    files { id name current { size url } }
    viewerCan { cancel retry }
  }
`);

export type Message = MessagePartsFragment;
