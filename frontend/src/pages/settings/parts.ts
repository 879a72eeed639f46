import { AboutPart } from "./AboutPart";
import { ContactingPart } from "./ContactingPart";
import { CrmsPart } from "./CrmsPart";
import { DictionariesPart } from "./DictionariesPart";
import { EnterprisePart } from "./EnterprisePart";
import { KeysPart } from "./KeysPart";
import { MessagesPart } from "./MessagesPart";
import { ProfilePart } from "./ProfilePart";
import { ProjectsPart } from "./ProjectsPart";
import { RolesPart } from "./RolesPart";
import type { SectionKey } from "./sections";
import { TelephonyPart } from "./TelephonyPart";
import { TicketsPart } from "./TicketsPart";
import { UsersPart } from "./UsersPart";
import { WebhooksPart } from "./WebhooksPart";

/** `id` is the one thing of the section that is open, or "new"; `tab` the side of it. */
export type PartProps = { id: string | null; tab: string | null };

/** What stands on the right for each section. */
export const PARTS: Record<SectionKey, React.ComponentType<PartProps>> = {
  profile: ProfilePart,
  users: UsersPart,
  roles: RolesPart,
  projects: ProjectsPart,
  crms: CrmsPart,
  dictionaries: DictionariesPart,
  tickets: TicketsPart,
  enterprise: EnterprisePart,
  contacting: ContactingPart,
  telephony: TelephonyPart,
  messages: MessagesPart,
  keys: KeysPart,
  webhooks: WebhooksPart,
  about: AboutPart,
};
