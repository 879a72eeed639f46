import { graphql } from "~/gql";
import type { ActivityEntryFragment } from "~/gql/graphql";

/** An activity on a card. */
export const ENTRY = graphql(`
  fragment ActivityEntry on Activity {
    id version kind subject startsAt endsAt doneAt note
    priority { id name colour }
    assignee { id name }
    contact { id displayName }
    project { id name }
    viewerCan { edit finish delete }
    ... on PhoneMeeting { number national mode }
  }
`);

export type ActivityEntry = ActivityEntryFragment;
