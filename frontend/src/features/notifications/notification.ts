import { graphql } from "~/gql";
import type { NotificationPartsFragment } from "~/gql/graphql";

export const NOTIFICATION = graphql(`
  fragment NotificationParts on Notification {
    id kind title text at readAt
    by { name user { id name initials } }
    subject {
      __typename
      ... on Task { id startsAt }
      ... on Conversation { id startsAt }
      ... on Meeting { id startsAt }
      ... on PhoneMeeting { id ...DueMeeting }
      ... on Ticket { id }
      ... on Note { id }
      ... on Message { id }
      ... on Webhook { id }
      ... on TicketComment { id ticket { id } }
      ... on Contact { id displayName initials }
      ... on Organization { id displayName initials }
    }
    record {
      __typename
      ... on Contact { id displayName initials }
      ... on Organization { id displayName initials }
    }
  }
`);

export const DUE_MEETING = graphql(`
  fragment DueMeeting on PhoneMeeting {
    id version subject startsAt doneAt note number national
    contact { id displayName initials }
    organization { id displayName initials }
    viewerCan { edit finish }
  }
`);

export const UNREAD = graphql(`
  query UnreadNotifications {
    viewer {
      unreadCount
      notifications(unread: true, first: 30) { nodes { id ...NotificationParts } }
    }
  }
`);

export const READ = graphql(`
  mutation NotificationsRead($input: NotificationsReadInput!) {
    notificationsRead(input: $input) { unreadCount userErrors { code message path } }
  }
`);

export type Notification = NotificationPartsFragment;
/** Opens what a notification is about. */
export type OpenSubject = (notification: Notification) => void;
