import { graphql } from "~/gql";
import { partsOf } from "~/ui/table/parts";

/** An activity in a list: the rest only where a column shows it. */
export const ROW = graphql(`
  fragment ActivityRow on Activity {
    id version kind subject startsAt endsAt doneAt note createdAt updatedAt
    viewerCan { edit finish }
    type @include(if: $withWords) { id name colour }
    priority @include(if: $withWords) { id name colour }
    category @include(if: $withWords) { id name colour }
    assignee @include(if: $withAssignee) { id name initials }
    contact @include(if: $withWho) { id displayName }
    organization @include(if: $withWho) { id displayName }
    project @include(if: $withAbout) { id name }
    ticket @include(if: $withAbout) { id title }
    ... on Meeting { place @include(if: $withPlace) }
  }
`);

const NEEDS = {
  type: "withWords",
  priority: "withWords",
  category: "withWords",
  assignee: "withAssignee",
  contact: "withWho",
  organization: "withWho",
  project: "withAbout",
  ticket: "withAbout",
  place: "withPlace",
} as const;

/** What a card on a narrow screen shows. */
const ON_CARD = ["contact", "priority"];

/** What is asked of each row for these columns; on a narrow screen for its card. */
export const activityParts = (keys: readonly string[], narrow: boolean) =>
  partsOf(NEEDS, narrow ? ON_CARD : keys);
