import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import {
  AboutIcon,
  ConsentIcon,
  CrmIcon,
  DictionariesIcon,
  EnterpriseIcon,
  KeyIcon,
  MailIcon,
  PhoneIcon,
  ProjectIcon,
  RolesIcon,
  TicketIcon,
  UserIcon,
  UsersIcon,
  WebhookIcon,
} from "~/ui/icons";

export type SectionKey =
  | "profile"
  | "users"
  | "roles"
  | "projects"
  | "crms"
  | "dictionaries"
  | "tickets"
  | "enterprise"
  | "contacting"
  | "telephony"
  | "messages"
  | "keys"
  | "webhooks"
  | "about";

export type Section = {
  key: SectionKey;
  label: MessageDescriptor;
  icon: typeof UserIcon;
  /** Hidden from those who have none of these permissions. */
  requires?: readonly string[];
};

/** The parts of the settings, in their order. */
export const SECTIONS: readonly Section[] = [
  { key: "profile", label: msg`My profile`, icon: UserIcon },
  { key: "users", label: msg`Users`, icon: UsersIcon, requires: ["users:edit"] },
  { key: "roles", label: msg`Roles`, icon: RolesIcon, requires: ["users:edit"] },
  { key: "projects", label: msg`Projects`, icon: ProjectIcon, requires: ["projects:edit"] },
  { key: "crms", label: msg`CRMs`, icon: CrmIcon, requires: ["crms:configure"] },
  { key: "dictionaries", label: msg`Dictionaries`, icon: DictionariesIcon, requires: ["crms:configure"] },
  { key: "tickets", label: msg`Tickets`, icon: TicketIcon, requires: ["crms:configure"] },
  { key: "enterprise", label: msg`Enterprise`, icon: EnterpriseIcon, requires: ["enterprise:configure"] },
  { key: "contacting", label: msg`Contacting people`, icon: ConsentIcon, requires: ["enterprise:configure"] },
  { key: "telephony", label: msg`Telephony`, icon: PhoneIcon, requires: ["telephony:configure"] },
  { key: "messages", label: msg`Messages`, icon: MailIcon, requires: ["messages:configure"] },
  { key: "keys", label: msg`API keys`, icon: KeyIcon, requires: ["keys:create", "users:edit"] },
  { key: "webhooks", label: msg`Webhooks`, icon: WebhookIcon, requires: ["webhooks:manage"] },
  { key: "about", label: msg`About`, icon: AboutIcon },
];

/** Those that someone with these permissions may open. */
export function allowedSections(permissions: readonly string[]): Section[] {
  return SECTIONS.filter(({ requires }) => requires?.some((one) => permissions.includes(one)) ?? true);
}
