import { graphql } from "~/gql";
import type { ActivityDetailsFragment } from "~/gql/graphql";

/** All that the dialog shows of an activity. */
export const DETAILS = graphql(`
  fragment ActivityDetails on Activity {
    id version kind subject startsAt endsAt doneAt note inCalendar reminders
    type { id name }
    priority { id name }
    category { id name }
    assignee { id name }
    participants { id name }
    contact { id displayName }
    people { id displayName }
    organization { id displayName }
    project { id name }
    ticket { id title }
    follows { id subject startsAt }
    next { id subject startsAt }
    viewerCan { edit finish delete }
    ... on Conversation { timer { seconds runningSince } }
    ... on Meeting {
      place
      expectedCost { amount currency { id name } }
      actualCost { amount currency { id name } }
    }
    ... on PhoneMeeting { number national mode }
  }
`);

export const ONE = graphql(`query ActivityOne($id: ID!) { activity(id: $id) { id ...ActivityDetails } }`);

export type ActivityDetails = ActivityDetailsFragment;
