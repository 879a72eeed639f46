import { graphql } from "~/gql";
import { partsOf } from "~/ui/table/parts";

/** A contact in a list: the rest only where a column shows it. */
export const ROW = graphql(`
  fragment ContactRow on Contact {
    id displayName initials city personType archivedAt createdAt updatedAt
    avatar { small }
    organization @include(if: $withOrganization) { id displayName }
    phones @include(if: $withPhones) { id national main }
    emails @include(if: $withEmails) { address main }
    stage @include(if: $withStage) { id name colour }
    source @include(if: $withSource) { id name colour }
    position @include(if: $withPosition) { id name }
    segment @include(if: $withSegment) { id name colour }
    segmentPercent @include(if: $withSegment)
    address1 @include(if: $withPlace)
    address2 @include(if: $withPlace)
    postalCode @include(if: $withPlace)
    voivodeship @include(if: $withPlace)
    country @include(if: $withPlace)
    birthday @include(if: $withAbout)
    language @include(if: $withAbout)
    accountKind @include(if: $withAbout)
    tags @include(if: $withTags) { id name colour }
    managers @include(if: $withManagers) { id name initials }
    customValues(fieldIds: $fieldIds) @include(if: $withFields) { ...CustomValueParts }
  }
`);

const NEEDS = {
  organization: "withOrganization",
  phone: "withPhones",
  email: "withEmails",
  stage: "withStage",
  source: "withSource",
  position: "withPosition",
  segment: "withSegment",
  address: "withPlace",
  postalCode: "withPlace",
  voivodeship: "withPlace",
  country: "withPlace",
  birthday: "withAbout",
  language: "withAbout",
  accountKind: "withAbout",
  tags: "withTags",
  managers: "withManagers",
} as const;

/** What a card on a narrow screen shows. */
const ON_CARD = ["organization", "phone", "stage"];

/** What is asked of each row for these columns; on a narrow screen for its card. */
export function contactParts(keys: readonly string[], fieldIds: readonly string[], narrow: boolean) {
  const parts = partsOf(NEEDS, narrow ? ON_CARD : keys);
  const fields = narrow ? [] : [...fieldIds];
  return { ...parts, withFields: fields.length > 0, fieldIds: fields };
}
