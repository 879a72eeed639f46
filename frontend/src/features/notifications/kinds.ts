import type { NotificationKind } from "~/gql/graphql";
import {
  BellIcon,
  BouncedIcon,
  CallMissedIcon,
  MentionIcon,
  NoteIcon,
  PhoneMeetingIcon,
  TaskIcon,
  TicketIcon,
  WebhookIcon,
} from "~/ui/icons";

export const KIND_ICONS: Record<NotificationKind, typeof BellIcon> = {
  MENTIONED: MentionIcon,
  REMINDER: BellIcon,
  PHONE_MEETING_DUE: PhoneMeetingIcon,
  DIAL_PROBLEM: CallMissedIcon,
  TICKET_ASSIGNED: TicketIcon,
  ACTIVITY_ASSIGNED: TaskIcon,
  TICKET_COMMENTED: NoteIcon,
  MESSAGE_FAILED: BouncedIcon,
  WEBHOOK_PAUSED: WebhookIcon,
};
