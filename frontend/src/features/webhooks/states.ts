import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { WebhookDeliveryState, WebhookPauseReason } from "~/gql/graphql";

export const STATE_WORDS: Record<WebhookDeliveryState, MessageDescriptor> = {
  WAITING: msg({ context: "webhook delivery", message: "waiting" }),
  DELIVERED: msg({ context: "webhook delivery", message: "delivered" }),
  FAILED: msg({ context: "webhook delivery", message: "failed" }),
  HIDDEN: msg({ context: "webhook delivery", message: "not sent" }),
};

export const STATES = Object.keys(STATE_WORDS) as WebhookDeliveryState[];

/** Why nothing is sent. */
export const PAUSE_WORDS: Record<WebhookPauseReason, MessageDescriptor> = {
  BY_HAND: msg`Somebody paused it.`,
  FAILING: msg`Nothing got through for a day.`,
  GONE: msg`Its address answered that nothing is wanted there any more.`,
  KEY_GONE: msg`The API key that made it was revoked, or has expired. Who resumes it becomes its owner.`,
  OWNER_LEFT: msg`Whoever it belongs to may not manage webhooks any more. Who resumes it becomes its owner.`,
};
