import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PhoneKind } from "~/gql/graphql";

export const PHONE_KINDS: Record<PhoneKind, MessageDescriptor> = {
  MOBILE: msg`mobile`,
  LANDLINE: msg`landline`,
  WORK: msg`work`,
  MAIN: msg`main line`,
  HOME_FAX: msg`home fax`,
  OFFICE_FAX: msg`office fax`,
  OTHER: msg`other`,
};
