import { graphql } from "~/gql";

/** A message in a list. */
export const ROW = graphql(`
  fragment MessageRow on Message {
    id version channel state to subject text error attempts nextTryAt parts
    createdAt sentAt deliveredAt
    sender { id name initials }
    contact { id displayName initials }
    organization { id displayName initials }
    template { id name }
    viewerCan { cancel retry }
  }
`);
