import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ActivityKind } from "~/gql/graphql";
import { MeetingIcon, PhoneMeetingIcon, TalkIcon, TaskIcon } from "~/ui/icons";

/** The four kinds of activities, in the order in which they are offered. */
export const ACTIVITY_KINDS: readonly ActivityKind[] = ["TASK", "CONVERSATION", "MEETING", "PHONE_MEETING"];

export const KIND_WORDS: Record<ActivityKind, MessageDescriptor> = {
  TASK: msg`Task`,
  CONVERSATION: msg`Conversation`,
  MEETING: msg`Meeting`,
  PHONE_MEETING: msg`Phone meeting`,
};

export const KIND_ICONS: Record<ActivityKind, typeof TaskIcon> = {
  TASK: TaskIcon,
  CONVERSATION: TalkIcon,
  MEETING: MeetingIcon,
  PHONE_MEETING: PhoneMeetingIcon,
};
