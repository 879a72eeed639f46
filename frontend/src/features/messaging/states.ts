import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MessageState } from "~/gql/graphql";
import {
  BouncedIcon,
  CheckIcon,
  ClockIcon,
  DeliveredIcon,
  OffIcon,
  SendIcon,
  UnclearIcon,
  WarningIcon,
} from "~/ui/icons";

type Words = {
  label: MessageDescriptor;
  icon: typeof CheckIcon;
  /** How it is coloured: it goes on, it went well, somebody has to look. */
  tone: "going" | "sent" | "well" | "bad" | "doubt" | "off";
};

/** How a message stands, in the order it comes about. */
export const STATES: Record<MessageState, Words> = {
  QUEUED: { label: msg({ context: "message", message: "Queued" }), icon: ClockIcon, tone: "going" },
  SENDING: { label: msg({ context: "message", message: "Sending" }), icon: SendIcon, tone: "going" },
  SENT: { label: msg({ context: "message", message: "Sent" }), icon: CheckIcon, tone: "sent" },
  DELIVERED: { label: msg({ context: "message", message: "Delivered" }), icon: DeliveredIcon, tone: "well" },
  BOUNCED: { label: msg({ context: "message", message: "Bounced" }), icon: BouncedIcon, tone: "bad" },
  FAILED: { label: msg({ context: "message", message: "Failed" }), icon: WarningIcon, tone: "bad" },
  UNCLEAR: { label: msg({ context: "message", message: "Unclear" }), icon: UnclearIcon, tone: "doubt" },
  CANCELLED: { label: msg({ context: "message", message: "Cancelled" }), icon: OffIcon, tone: "off" },
};

export const STATE_LABELS = Object.fromEntries(
  Object.entries(STATES).map(([state, { label }]) => [state, label]),
) as Record<MessageState, MessageDescriptor>;
