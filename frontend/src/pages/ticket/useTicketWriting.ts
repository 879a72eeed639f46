import { useLingui } from "@lingui/react/macro";
import { useMay } from "~/features/identity/viewer";
import { useOpenChannels } from "~/features/messaging/channels";
import { useCompose } from "~/features/messaging/compose/composer";
import type { TicketRecord } from "~/features/tickets/TicketRecord";
import type { MessageChannel } from "~/gql/graphql";
import { useHotkeys } from "~/lib/hotkeys";
import { MailIcon, SmsIcon } from "~/ui/icons";
import type { Deed } from "~/ui/record/RecordMenu";

/** Writing to whoever a ticket is of, about it; by those ways that can send. */
export function useTicketWriting(ticket: TicketRecord): Deed[] {
  const { t } = useLingui();
  const compose = useCompose();
  const channels = useOpenChannels() ?? [];
  const maySend = useMay("messages:send");
  const recordId = (ticket.contact ?? ticket.organization)?.id;
  const subject = `#${ticket.number} ${ticket.subject}`;
  const write = (channel: MessageChannel) => () => {
    if (recordId !== undefined) compose({ channel, recordId, ticketId: ticket.id, subject });
  };
  const deeds = [
    { key: "email", channel: "EMAIL", keys: "e", label: t`Write an e-mail`, icon: MailIcon },
    { key: "sms", channel: "SMS", keys: "w", label: t`Write an SMS`, icon: SmsIcon },
  ] as const;
  const offered = deeds.filter(
    ({ channel }) => maySend && recordId !== undefined && channels.includes(channel),
  );
  useHotkeys(offered.map(({ keys, label, channel }) => ({ keys, label, run: write(channel) })));
  return offered.map(({ key, label, icon, channel }) => ({ key, label, icon, run: write(channel) }));
}
