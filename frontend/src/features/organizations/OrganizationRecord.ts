import { graphql } from "~/gql";
import type { OrganizationRecordFragment } from "~/gql/graphql";

/** All that an organization's page shows; every mutation on it answers with the same. */
export const ORGANIZATION_RECORD = graphql(`
  fragment OrganizationRecord on Organization {
    id version name displayName initials accountKind createdAt updatedAt
    crm { id name showCallerFields customFields(target: ORGANIZATION) { id ...CustomFieldParts } }
    phones { id ...PhoneParts }
    managers { id name initials }
    lockedOutManagers { ...LockedOut }
    customValues { ...CustomValueParts }
    viewerCan { edit delete dial }
  }
`);

export type OrganizationRecord = OrganizationRecordFragment;
