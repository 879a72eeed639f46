import { graphql } from "~/gql";
import type { LoggedEventPartsFragment } from "~/gql/graphql";

// a story asks for several types at once, so what they call alike needs names of its own
export const LOGGED_EVENT = graphql(`
  fragment LoggedEventParts on LoggedEvent {
    id version eventKind: kind way: direction outcome at seconds body createdAt updatedAt
    author { id name initials }
    viewerCan { edit delete }
  }
`);

export type LoggedEvent = LoggedEventPartsFragment;
