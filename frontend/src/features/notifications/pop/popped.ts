import { readFragment } from "~/gql";
import type { DueMeetingFragment } from "~/gql/graphql";
import { DUE_MEETING, type Notification } from "../notification";

export type DueMeeting = DueMeetingFragment;

/** What came longer ago is in the inbox alone. */
const FRESH_MS = 2 * 3_600_000;

/** Stands on the screen until somebody has done something about it. */
export const isPopped = ({ kind, readAt }: Pick<Notification, "kind" | "readAt">): boolean =>
  (kind === "PHONE_MEETING_DUE" || kind === "DIAL_PROBLEM") && readAt == null;

export type Popped = { notification: Notification; meeting: DueMeeting };

/** Of the unread ones those that pop, each meeting once; not what is done already. */
export function poppedOf(unread: readonly Notification[], now: number): Popped[] {
  const popped = new Map<string, Popped>();
  for (const notification of unread) {
    const { subject } = notification;
    if (subject?.__typename !== "PhoneMeeting" || !isPopped(notification)) continue;
    const meeting = readFragment(DUE_MEETING, subject);
    const fresh = now - Date.parse(notification.at) < FRESH_MS;
    if (fresh && meeting.doneAt == null && !popped.has(meeting.id))
      popped.set(meeting.id, { notification, meeting });
  }
  return [...popped.values()];
}
