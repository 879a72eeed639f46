import { graphql } from "~/gql";
import type { ConsentStatePartsFragment } from "~/gql/graphql";

export const CONSENT_STATE = graphql(`
  fragment ConsentStateParts on ConsentState {
    id
    kind { id name colour active }
    current { id ...ConsentParts }
    history { id ...ConsentParts }
  }
`);

export const CONSENT = graphql(`
  fragment ConsentParts on Consent { id granted at channel wording remark createdAt by { name } }
`);

export type ConsentState = ConsentStatePartsFragment;
