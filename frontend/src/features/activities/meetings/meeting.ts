import { graphql } from "~/gql";
import type { PhoneMeetingPartsFragment } from "~/gql/graphql";

export const MEETING = graphql(`
  fragment PhoneMeetingParts on PhoneMeeting {
    id version subject number national mode from to information doneAt
    project { id name }
    assignee { id name initials }
    contact { id displayName }
    viewerCan { edit delete finish }
  }
`);

export type Meeting = PhoneMeetingPartsFragment;
