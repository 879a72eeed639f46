import { graphql } from "~/gql";
import type { MergePreviewQuery } from "~/gql/graphql";

export type MergedKind = "contact" | "organization";

export const PREVIEW = graphql(`
  query MergePreview($keepId: ID!, $dropIds: [ID!]!) {
    mergePreview(keepId: $keepId, dropIds: $dropIds) {
      fields { key label chosen differs values { recordId text colour } }
      moved { label count }
    }
  }
`);

export const CONTACTS = graphql(`
  query ContactsToMerge($filter: ContactFilter) {
    contacts(filter: $filter, first: 10) {
      nodes {
        id displayName initials createdAt city avatar { small }
        organization { id displayName } phones { id national } emails { address }
      }
    }
  }
`);

export const ORGANIZATIONS = graphql(`
  query OrganizationsToMerge($filter: OrganizationFilter) {
    organizations(filter: $filter, first: 10) {
      nodes {
        id displayName initials createdAt city avatar { small }
        taxId phones { id national } emails { address }
      }
    }
  }
`);

export const MERGE_CONTACTS = graphql(`
  mutation ContactsMerge($input: MergeInput!) {
    contactsMerge(input: $input) {
      contact { id displayName initials }
      merge { id }
      userErrors { code message path }
    }
  }
`);

export const MERGE_ORGANIZATIONS = graphql(`
  mutation OrganizationsMerge($input: MergeInput!) {
    organizationsMerge(input: $input) {
      organization { id displayName initials }
      merge { id }
      userErrors { code message path }
    }
  }
`);

export const UNDO = graphql(`
  mutation MergeUndo($input: MergeUndoInput!) {
    mergeUndo(input: $input) {
      contact { id displayName }
      organization { id displayName }
      merge { id canUndo undoneAt }
      left
      userErrors { code message path }
    }
  }
`);

export const MERGES = graphql(`
  query Merges($recordId: ID!) { merges(recordId: $recordId) { id createdAt dropped canUndo } }
`);

export type Field = MergePreviewQuery["mergePreview"]["fields"][number];
export type Moved = MergePreviewQuery["mergePreview"]["moved"][number];

/** A record that is merged, as the head of its column. */
export type Merged = {
  id: string;
  displayName: string;
  initials: string;
  createdAt: string;
  city: string;
  avatar?: { small: string } | null;
  phones: readonly { national: string }[];
  emails: readonly { address: string }[];
  organization?: { displayName: string } | null;
  taxId?: string;
};
