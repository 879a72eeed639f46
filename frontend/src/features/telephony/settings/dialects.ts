import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CtiDialect } from "~/gql/graphql";

/** How PBXes speak, in the order of a list to choose from; names of products stay as they are. */
export const DIALECT_NAMES: Record<CtiDialect, MessageDescriptor | string> = {
  AUTO: msg`Found by itself`,
  ZAMMAD: "Zammad CTI",
  SIPGATE: "sipgate.io",
  TWILIO: "Twilio",
  PLACETEL: "Placetel",
  THREE_CX: "3CX",
  ASTERISK: "Asterisk",
  RINGBOOK: msg`JSON of our own`,
};

export const DIALECTS = Object.keys(DIALECT_NAMES) as CtiDialect[];

export function dialectName(dialect: CtiDialect, i18n: I18n): string {
  const name = DIALECT_NAMES[dialect];
  return typeof name === "string" ? name : i18n._(name);
}
