import { graphql } from "~/gql";
import type { SegmentationEditorQuery, SegmentationPartsFragment } from "~/gql/graphql";

export const SEGMENTATION = graphql(`
  fragment SegmentationParts on Segmentation {
    version maximum
    definitions { id name from to colour contactCount }
    classifiers {
      id parameter condition weight points
      customField { id name type }
      rules { value label from to points }
    }
  }
`);

/** All that is needed to edit a Crm's segmentation: the rules, and the words they can speak of. */
export const EDITOR = graphql(`
  query SegmentationEditor($crmId: ID!) {
    node(id: $crmId) {
      __typename id
      ... on Crm {
        stages { id name colour }
        positions { id name }
        sources { id name }
        tags { id name colour }
        customFields(target: CONTACT) { id name type options { id label } }
        segmentation { ...SegmentationParts }
      }
    }
  }
`);

export const UPDATE = graphql(`
  mutation SegmentationUpdate($input: SegmentationInput!) {
    segmentationUpdate(input: $input) {
      segmentation { crm { id segmentation { ...SegmentationParts } } }
      moves { to count from { id name colour } }
      userErrors { code message path }
    }
  }
`);

export type Segmentation = SegmentationPartsFragment;
export type EditedCrm = Extract<NonNullable<SegmentationEditorQuery["node"]>, { __typename?: "Crm" }>;
