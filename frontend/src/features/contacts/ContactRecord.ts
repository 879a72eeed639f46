import { graphql } from "~/gql";
import type { ContactRecordFragment } from "~/gql/graphql";

/** All that a contact's page shows; every mutation on it answers with the same. */
export const CONTACT_RECORD = graphql(`
  fragment ContactRecord on Contact {
    id version firstName lastName displayName initials accountKind personType archivedAt
    avatar { small medium large }
    address1 address2 postalCode city voivodeship country birthday language
    createdAt updatedAt inBasket
    crm {
      id name region showCallerFields
      stages { id name colour hidden }
      positions { id name hidden }
      sources { id name hidden }
      tags { id name colour }
      customFields(target: CONTACT) { id ...CustomFieldParts }
    }
    position { id name }
    stage { id name colour }
    segment { id name colour }
    segmentPercent
    source { id name }
    organization { id displayName initials }
    emails { address main }
    phones { id ...PhoneParts ...ReachPhone }
    managers { id name initials }
    lockedOutManagers { ...LockedOut }
    tags { id name colour }
    customValues { ...CustomValueParts }
    viewerCan { edit delete dial archive attach note plan copy }
  }
`);

export type ContactRecord = ContactRecordFragment;
