import { graphql } from "~/gql";
import type { RelationPartsFragment } from "~/gql/graphql";

export const RELATION = graphql(`
  fragment RelationParts on Relation {
    id kind remark
    contact { id displayName initials organization { id displayName } position { id name } }
  }
`);

export type Relation = RelationPartsFragment;
