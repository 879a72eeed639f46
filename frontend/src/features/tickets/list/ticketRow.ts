import { graphql } from "~/gql";
import { partsOf } from "~/ui/table/parts";

/** A ticket in a list: the rest only where a column shows it. */
export const ROW = graphql(`
  fragment TicketRow on Ticket {
    id version number title subject dueAt dueState createdAt updatedAt resolvedAt
    state { id name colour category }
    type @include(if: $withWords) { id name colour }
    priority @include(if: $withWords) { id name colour }
    project @include(if: $withWords) { id name }
    assignee @include(if: $withAssignee) { id name initials }
    contact @include(if: $withWho) { id displayName }
    organization @include(if: $withWho) { id displayName }
    tags @include(if: $withTags) { id name colour }
  }
`);

const NEEDS = {
  type: "withWords",
  priority: "withWords",
  project: "withWords",
  assignee: "withAssignee",
  contact: "withWho",
  organization: "withWho",
  tags: "withTags",
} as const;

/** What a card on a narrow screen shows. */
const ON_CARD = ["contact", "assignee"];

/** What is asked of each row for these columns; on a narrow screen for its card. */
export const ticketParts = (keys: readonly string[], narrow: boolean) =>
  partsOf(NEEDS, narrow ? ON_CARD : keys);
