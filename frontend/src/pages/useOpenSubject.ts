import { useNavigate } from "@tanstack/react-router";
import { useActivityDialog } from "~/features/activities/forms/dialog";
import type { Notification, OpenSubject } from "~/features/notifications/notification";
import { settingsPath } from "~/lib/settingsPath";
import { useOpenRecord } from "./useOpenRecord";

type Subject = NonNullable<Notification["subject"]>;

/** The ticket that a notification is about. */
function ticketOf(subject: Subject | null | undefined): string | null {
  if (subject?.__typename === "Ticket") return subject.id;
  return subject?.__typename === "TicketComment" ? subject.ticket.id : null;
}

const ACTIVITIES = new Set<string>(["Task", "Conversation", "Meeting", "PhoneMeeting"]);

/** To what a notification is about: the ticket, the activity over the card it belongs to, or the card. */
export function useOpenSubject(): OpenSubject {
  const navigate = useNavigate();
  const { open } = useActivityDialog();
  const openContact = useOpenRecord("contacts");
  const openOrganization = useOpenRecord("organizations");
  return ({ subject, record }) => {
    const ticket = ticketOf(subject);
    if (ticket !== null) {
      void navigate({ to: "/tickets/$id", params: { id: ticket } });
      return;
    }
    if (subject?.__typename === "Webhook") {
      void navigate({ to: settingsPath("webhooks", subject.id) });
      return;
    }
    const card = record ?? subject;
    if (card?.__typename === "Contact") openContact(card, false);
    if (card?.__typename === "Organization") openOrganization(card, false);
    if (subject && ACTIVITIES.has(subject.__typename)) open(subject.id);
  };
}
