import { graphql } from "~/gql";
import type { ContactRecordFragment } from "~/gql/graphql";

/** All that a contact's page shows; every mutation on it answers with the same. */
export const CONTACT_RECORD = graphql(`
  fragment ContactRecord on Contact {
    id version firstName lastName displayName initials accountKind
    address1 address2 postalCode city voivodeship country birthday language
    createdAt updatedAt
    crm {
      id name
      stages { id name colour }
      positions { id name }
      sources { id name hidden }
      tags { id name colour }
    }
    position { id name }
    stage { id name colour }
    source { id name }
    organization { id displayName initials }
    emails { address main }
    phones { id ...PhoneParts }
    managers { id name initials }
    tags { id name colour }
    viewerCan { edit delete dial }
  }
`);

export type ContactRecord = ContactRecordFragment;
