import { graphql } from "~/gql";
import type { OrganizationRecordFragment } from "~/gql/graphql";

/** All that an organization's page shows; every mutation on it answers with the same. */
export const ORGANIZATION_RECORD = graphql(`
  fragment OrganizationRecord on Organization {
    id version name displayName initials accountKind createdAt updatedAt inBasket
    avatar { small large }
    taxId regon krs website industry size
    address1 address2 postalCode city voivodeship country
    crm {
      id name region showCallerFields
      stages { id name colour hidden }
      sources { id name hidden }
      tags { id name colour }
      customFields(target: ORGANIZATION) { id ...CustomFieldParts }
    }
    stage { id name colour }
    source { id name }
    parent { id displayName }
    emails { address main }
    phones { id ...PhoneParts ...ReachPhone }
    managers { id name initials }
    lockedOutManagers { ...LockedOut }
    tags { id name colour }
    customValues { ...CustomValueParts }
    viewerCan { edit delete dial attach note plan }
  }
`);

export type OrganizationRecord = OrganizationRecordFragment;
