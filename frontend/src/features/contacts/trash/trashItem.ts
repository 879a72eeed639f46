import { graphql } from "~/gql";
import type { TrashItemPartsFragment } from "~/gql/graphql";

export const TRASH_ITEM = graphql(`
  fragment TrashItemParts on TrashItem {
    id deletedAt purgedAt viewerCanRestore
    by { name }
    record {
      __typename
      ... on Contact { id displayName initials avatar { small } }
      ... on Organization { id displayName initials avatar { small } }
    }
  }
`);

export type TrashItem = TrashItemPartsFragment;

/** A record that is back, as far as its tab needs to know it. */
export type Restored = { id: string; displayName: string; initials: string };
