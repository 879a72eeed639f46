import { graphql } from "~/gql";
import type { ActivityEntryPartsFragment } from "~/gql/graphql";

/** `kind` under a name of its own: a story's other subjects have kinds, too. */
export const ACTIVITY_ENTRY = graphql(`
  fragment ActivityEntryParts on Activity {
    __typename id version activityKind: kind subject startsAt endsAt doneAt
    contact { id displayName }
    assignee { id name }
    viewerCan { finish }
    ... on PhoneMeeting { number national mode }
    ... on Meeting { place }
  }
`);

export type ActivityEntryParts = ActivityEntryPartsFragment;
