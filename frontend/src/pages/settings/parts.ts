import { AboutPart } from "./AboutPart";
import { CrmsPart } from "./CrmsPart";
import { EnterprisePart } from "./EnterprisePart";
import { ProfilePart } from "./ProfilePart";
import { ProjectsPart } from "./ProjectsPart";
import type { SectionKey } from "./sections";
import { TelephonyPart } from "./TelephonyPart";
import { UsersPart } from "./UsersPart";

/** What stands on the right for each section; `id` is the one thing in it that is open, or "new". */
export const PARTS: Record<SectionKey, React.ComponentType<{ id: string | null }>> = {
  profile: ProfilePart,
  users: UsersPart,
  projects: ProjectsPart,
  crms: CrmsPart,
  enterprise: EnterprisePart,
  telephony: TelephonyPart,
  about: AboutPart,
};
