import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CrmAccess } from "./Access";

export type Enterprise = { crmEnabled: boolean; restrictedCrm: boolean };

/** Why a Crm is open to somebody, or not, in a few words. */
export function whyOpen({ open, projects }: CrmAccess, enterprise: Enterprise, i18n: I18n): string {
  const names = projects.map((project) => project.name).join(", ");
  if (!open) return i18n._(enterprise.crmEnabled ? msg`in none of its projects` : msg`CRM is switched off`);
  if (names) return i18n._(msg`through ${names}`);
  return i18n._(enterprise.restrictedCrm ? msg`as a CRM administrator` : msg`open to everybody`);
}
