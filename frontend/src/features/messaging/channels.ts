import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { MessageChannel } from "~/gql/graphql";
import { FaxIcon, MailIcon, SmsIcon } from "~/ui/icons";

type Words = {
  label: MessageDescriptor;
  icon: typeof MailIcon;
  /** Why nothing can be sent by it, to those who can't change that. */
  missing: MessageDescriptor;
  /** The same, to those who can. */
  toSet: MessageDescriptor;
};

/** The ways of a message, in the order they are offered. */
export const CHANNELS: Record<MessageChannel, Words> = {
  EMAIL: {
    label: msg`E-mail`,
    icon: MailIcon,
    missing: msg`Ringbook can't send e-mails yet: an administrator has to set a mail server.`,
    toSet: msg`Ringbook can't send e-mails yet: no mail server is set.`,
  },
  SMS: {
    label: msg`SMS`,
    icon: SmsIcon,
    missing: msg`Ringbook can't send SMS yet: an administrator has to set a gateway.`,
    toSet: msg`Ringbook can't send SMS yet: no gateway is set.`,
  },
  FAX: {
    label: msg`Fax`,
    icon: FaxIcon,
    missing: msg`Ringbook can't send faxes yet: an administrator has to set a gateway.`,
    toSet: msg`Ringbook can't send faxes yet: no gateway is set.`,
  },
};

export const ALL_CHANNELS = Object.keys(CHANNELS) as MessageChannel[];

const OPEN = graphql(`query MessageChannels { messageChannels }`);

/** The channels that can send; undefined while nobody knows. */
export function useOpenChannels(): readonly MessageChannel[] | undefined {
  const [{ data }] = useQuery({ query: OPEN });
  return data?.messageChannels;
}
