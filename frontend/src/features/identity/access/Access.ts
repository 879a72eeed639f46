import { graphql } from "~/gql";
import type { AccessFragment } from "~/gql/graphql";

/** What a user may see and do; every mutation on a user's roles answers with the same. */
export const ACCESS = graphql(`
  fragment Access on UserAccess {
    rights { permission { name description group } roles { id name system } }
    crms {
      crm { id name }
      open
      projects { id name }
      customers { reach changesOwn roles { id name system } }
      partners { reach changesOwn roles { id name system } }
    }
  }
`);

export type Access = AccessFragment;
export type CrmAccess = Access["crms"][number];
export type Right = Access["rights"][number];
