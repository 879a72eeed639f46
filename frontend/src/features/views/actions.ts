import { graphql } from "~/gql";

export const CREATE = graphql(`
  mutation ViewCreate($input: ListViewInput!) {
    viewCreate(input: $input) { view { id list ...ViewParts } userErrors { code message path } }
  }
`);

export const UPDATE = graphql(`
  mutation ViewUpdate($input: ListViewPatch!) {
    viewUpdate(input: $input) { view { id ...ViewParts } userErrors { code message path } }
  }
`);

export const DELETE = graphql(`
  mutation ViewDelete($input: ListViewDeleteInput!) {
    viewDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

export const MAKE_DEFAULT = graphql(`
  mutation ViewMakeDefault($input: ListViewDefaultInput!) {
    viewMakeDefault(input: $input) { views { id isDefault } userErrors { code message path } }
  }
`);
