import { graphql } from "~/gql";
import type { CallPartsFragment } from "~/gql/graphql";

export const CALL_PARTS = graphql(`
  fragment CallParts on Call {
    id version direction state number national withheld missed queue
    startedAt answeredAt endedAt waitSeconds talkSeconds
    user { id name initials }
  }
`);

export type CallParts = CallPartsFragment;
