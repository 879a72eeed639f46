import { type FragmentType, graphql } from "~/gql";
import type { EmailInput, MessageChannel, PhoneInput, ReachPhoneFragment } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";

export const REACH_PHONE = graphql(`
  fragment ReachPhone on PhoneNumber { id number e164 national kind description main invalid doNotCall }
`);

export type Phone = ReachPhoneFragment;
export type Email = { address: string; main: boolean };

/** A contact or an organization, as far as one can reach it. */
export type ReachRecord = {
  id: string;
  displayName: string;
  phones: readonly FragmentType<typeof REACH_PHONE>[];
  emails: readonly Email[];
  viewerCan: Can;
};

export type Can = { edit: boolean; dial: boolean; note: boolean; plan: boolean };

/** Sending by Ringbook itself, which another feature brings; without it other programs are opened. */
export type Writing = {
  /** Whether it can, by this way. */
  sends: (channel: MessageChannel) => boolean;
  write: (channel: MessageChannel) => void;
  /** Why it can't. */
  notice: (channel: MessageChannel) => React.ReactNode;
};

/** Keeps on the record what was missing; answers with what was refused, or null. */
export type SaveReach = (
  reach: { phones: PhoneInput[] } | { emails: EmailInput[] },
) => Promise<UserErrors | null>;

export const phoneInput = ({
  id,
  number,
  kind,
  description,
  main,
  invalid,
  doNotCall,
}: Phone): PhoneInput => ({
  id,
  number,
  kind,
  description,
  main,
  invalid,
  doNotCall,
});
