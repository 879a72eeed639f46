import { graphql } from "~/gql";
import type { BoardCardFragment, BoardPageQuery } from "~/gql/graphql";

export const CARD = graphql(`
  fragment BoardCard on Contact {
    id displayName initials boardPosition archivedAt
    avatar { small }
    organization { id displayName }
    phones { id number e164 national main invalid doNotCall }
    stage { id }
    segment { id name colour }
    tags { id name colour }
    managers { id name initials }
    viewerCan { edit dial }
  }
`);

/** The columns of a board, or some of them, each with its first cards or those behind a cursor. */
export const PAGE = graphql(`
  query BoardPage($crmId: ID!, $filter: ContactFilter, $stageIds: [ID!], $first: Int!, $after: String) {
    contactBoard(crmId: $crmId, filter: $filter, stageIds: $stageIds) {
      totalCount
      stage { id name colour }
      cards(first: $first, after: $after) {
        nodes { id ...BoardCard }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const COUNTS = graphql(`
  query BoardCounts($crmId: ID!, $filter: ContactFilter) {
    contactBoard(crmId: $crmId, filter: $filter) { totalCount stage { id } }
  }
`);

export const PLACE = graphql(`
  mutation ContactPlace($input: ContactPlaceInput!) {
    contactPlace(input: $input) {
      contact { id ...BoardCard }
      userErrors { code message path }
    }
  }
`);

export const CHANGED = graphql(`
  subscription BoardChanged($filter: ContactFilter) {
    contactsChanged(filter: $filter) {
      seq resync gone
      contacts { id ...BoardCard }
    }
  }
`);

export type Card = BoardCardFragment;
export type Stage = BoardPageQuery["contactBoard"][number]["stage"];
