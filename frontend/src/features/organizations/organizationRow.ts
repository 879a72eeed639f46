import { graphql } from "~/gql";
import { partsOf } from "~/ui/table/parts";

/** An organization in a list: the rest only where a column shows it. */
export const ROW = graphql(`
  fragment OrganizationRow on Organization {
    id displayName initials taxId city createdAt updatedAt
    avatar { small }
    phones @include(if: $withPhones) { id national main }
    emails @include(if: $withEmails) { address main }
    stage @include(if: $withStage) { id name colour }
    source @include(if: $withSource) { id name colour }
    parent @include(if: $withParent) { id displayName }
    website @include(if: $withAbout)
    industry @include(if: $withAbout)
    size @include(if: $withAbout)
    accountKind @include(if: $withAbout)
    address1 @include(if: $withPlace)
    address2 @include(if: $withPlace)
    postalCode @include(if: $withPlace)
    voivodeship @include(if: $withPlace)
    country @include(if: $withPlace)
    tags @include(if: $withTags) { id name colour }
    managers @include(if: $withManagers) { id name initials }
    customValues(fieldIds: $fieldIds) @include(if: $withFields) { ...CustomValueParts }
  }
`);

const NEEDS = {
  phone: "withPhones",
  email: "withEmails",
  stage: "withStage",
  source: "withSource",
  parent: "withParent",
  website: "withAbout",
  industry: "withAbout",
  size: "withAbout",
  accountKind: "withAbout",
  address: "withPlace",
  postalCode: "withPlace",
  voivodeship: "withPlace",
  country: "withPlace",
  tags: "withTags",
  managers: "withManagers",
} as const;

/** What a card on a narrow screen shows. */
const ON_CARD = ["phone", "stage"];

/** What is asked of each row for these columns; on a narrow screen for its card. */
export function organizationParts(keys: readonly string[], fieldIds: readonly string[], narrow: boolean) {
  const parts = partsOf(NEEDS, narrow ? ON_CARD : keys);
  const fields = narrow ? [] : [...fieldIds];
  return { ...parts, withFields: fields.length > 0, fieldIds: fields };
}
