import { graphql } from "~/gql";
import type { ViewPartsFragment } from "~/gql/graphql";

export const VIEW = graphql(`
  fragment ViewParts on ListView {
    id version list name shared isDefault filter order layout density
    owner { id name }
    columns { key width }
    viewerCan { edit delete share }
  }
`);

export type View = ViewPartsFragment;
