import { graphql } from "~/gql";
import type { TicketCommentPartsFragment } from "~/gql/graphql";

export const COMMENT = graphql(`
  fragment TicketCommentParts on TicketComment {
    id version html internal createdAt updatedAt
    author { id name initials }
    viewerCan { edit delete }
  }
`);

export type Comment = TicketCommentPartsFragment;
