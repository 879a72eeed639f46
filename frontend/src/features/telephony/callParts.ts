import { graphql } from "~/gql";
import type { CallPartsFragment } from "~/gql/graphql";

/** A call wherever one is shown. */
export const CALL_PARTS = graphql(`
  fragment CallParts on Call {
    id version direction state number national withheld missed blocked queue
    startedAt answeredAt endedAt waitSeconds talkSeconds
    outcome wrapUpNote wrappedUpAt note { id }
    recording { url seconds }
    viewerCan { wrapUp }
    user { id name initials }
  }
`);

export type CallParts = CallPartsFragment;
