import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import {
  CalendarIcon,
  ContactsIcon,
  DeleteIcon,
  DuplicatesIcon,
  ExplorerIcon,
  ImportIcon,
  MessagesIcon,
  OrganizationsIcon,
  PhoneIcon,
  SettingsIcon,
  TaskIcon,
  TicketIcon,
} from "~/ui/icons";

export type Place = {
  to:
    | "/contacts"
    | "/organizations"
    | "/activities"
    | "/tickets"
    | "/calendar"
    | "/calls"
    | "/messages"
    | "/imports"
    | "/duplicates"
    | "/trash"
    | "/explorer"
    | "/settings";
  label: MessageDescriptor;
  icon: typeof ContactsIcon;
  keys: string;
  /** Stands in the bar at the bottom of a phone's screen. */
  often: boolean;
  /** Stands low in the sidebar: needed now and then. */
  low?: boolean;
  /** Hidden from those who have none of these permissions. */
  requires?: readonly string[];
  /** Hidden from them, but not closed: it shows nobody more than they may see. */
  open?: boolean;
};

/** The places of the app, in the sidebar's order. */
export const PLACES: readonly Place[] = [
  {
    to: "/contacts",
    label: msg`Contacts`,
    icon: ContactsIcon,
    keys: "g c",
    often: true,
    requires: ["contacts:read"],
  },
  {
    to: "/organizations",
    label: msg`Organizations`,
    icon: OrganizationsIcon,
    keys: "g o",
    often: true,
    requires: ["organizations:read"],
  },
  {
    to: "/activities",
    label: msg`Activities`,
    icon: TaskIcon,
    keys: "g a",
    often: true,
    requires: ["contacts:read", "organizations:read"],
  },
  {
    to: "/tickets",
    label: msg`Tickets`,
    icon: TicketIcon,
    keys: "g r",
    often: false,
    requires: ["tickets:read"],
  },
  {
    to: "/calendar",
    label: msg`Calendar`,
    icon: CalendarIcon,
    keys: "g k",
    often: true,
    requires: ["contacts:read", "organizations:read"],
  },
  { to: "/calls", label: msg`Calls`, icon: PhoneIcon, keys: "g t", often: true, requires: ["calls:read"] },
  {
    to: "/messages",
    label: msg`Messages`,
    icon: MessagesIcon,
    keys: "g e",
    often: false,
    requires: ["contacts:read"],
  },
  {
    to: "/imports",
    label: msg`Import`,
    icon: ImportIcon,
    keys: "g i",
    often: false,
    requires: ["contacts:import"],
  },
  {
    to: "/duplicates",
    label: msg`Duplicates`,
    icon: DuplicatesIcon,
    keys: "g d",
    often: false,
    requires: ["records:merge"],
  },
  {
    to: "/trash",
    label: msg`Trash`,
    icon: DeleteIcon,
    keys: "g x",
    often: false,
    low: true,
    requires: ["contacts:delete", "organizations:delete"],
  },
  {
    to: "/explorer",
    label: msg`API explorer`,
    icon: ExplorerIcon,
    keys: "g q",
    often: false,
    low: true,
    requires: ["keys:create"],
    open: true,
  },
  { to: "/settings", label: msg`Settings`, icon: SettingsIcon, keys: "g s", often: false, low: true },
];
