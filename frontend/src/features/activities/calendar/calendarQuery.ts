import { graphql } from "~/gql";

export const CALENDAR = graphql(`
  query Calendar($input: CalendarInput!) {
    calendar(input: $input) {
      truncated
      activities { id ...CalendarActivity }
    }
  }
`);

export const CHANGED = graphql(`
  subscription CalendarChanged($filter: ActivityFilter) {
    activitiesChanged(filter: $filter) {
      seq gone resync
      activities { id ...CalendarActivity }
    }
  }
`);

export const RESCHEDULE = graphql(`
  mutation ActivityReschedule($input: ActivityRescheduleInput!) {
    activityReschedule(input: $input) {
      activity { id ...CalendarActivity }
      userErrors { code message path }
    }
  }
`);

export const DELETE = graphql(`
  mutation CalendarDelete($input: DeleteInput!) {
    activityDelete(input: $input) { userErrors { code message path } }
  }
`);
