import { graphql } from "~/gql";
import type { ActivityEntryPartsFragment } from "~/gql/graphql";

export const ACTIVITY_ENTRY = graphql(`
  fragment ActivityEntryParts on Activity {
    id version kind subject startsAt endsAt overdue doneAt
    contact { id displayName }
    assignee { id name }
    viewerCan { finish }
    ... on PhoneMeeting { number national mode }
    ... on Meeting { place }
  }
`);

export type ActivityEntryParts = ActivityEntryPartsFragment;
