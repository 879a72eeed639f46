import { graphql } from "~/gql";
import type { CustomFieldPartsFragment } from "~/gql/graphql";

/** What a screen needs to know of a field to show and edit its values. */
export const FIELD = graphql(`
  fragment CustomFieldParts on CustomField {
    id name type searchable required
    options { id label }
  }
`);

export type Field = CustomFieldPartsFragment;
