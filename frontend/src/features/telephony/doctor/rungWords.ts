import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CallerCertainty } from "~/gql/graphql";

/** What each rung of the ladder looks for. */
export const RUNG_WORDS: Record<CallerCertainty, MessageDescriptor> = {
  REMEMBERED: msg`Chosen before`,
  EXACT: msg`The same number`,
  NATIONAL: msg`The same number within the country`,
  SUFFIX: msg`The same last digits`,
  EXTENSION_STRIPPED: msg`Without the extension`,
  ORGANIZATION: msg`A company's number`,
  MENTIONED: msg`Seen in notes`,
  NONE: msg`Nobody`,
};

/** Kinds of numbers as libphonenumber tells them; others are not worth a word. */
export const KIND_WORDS: Record<string, MessageDescriptor> = {
  MOBILE: msg`mobile`,
  FIXED_LINE: msg`fixed line`,
  FIXED_LINE_OR_MOBILE: msg`fixed line or mobile`,
  TOLL_FREE: msg`toll-free`,
  PREMIUM_RATE: msg`premium rate`,
  SHARED_COST: msg`shared cost`,
  VOIP: msg`internet phone`,
  PERSONAL_NUMBER: msg`personal number`,
  PAGER: msg`pager`,
  UAN: msg`company-wide number`,
  VOICEMAIL: msg`voicemail`,
};
