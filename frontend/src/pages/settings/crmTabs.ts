import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export type CrmTab =
  | "general"
  | "base"
  | "stages"
  | "positions"
  | "sources"
  | "tags"
  | "contact-fields"
  | "organization-fields"
  | "segmentation";

/** The sides of a Crm's settings, in their order, as their addresses end. */
export const CRM_TABS: Record<CrmTab, { label: MessageDescriptor; text: MessageDescriptor }> = {
  general: { label: msg`General`, text: msg`What it is called, and how its numbers and companies are read.` },
  base: { label: msg`Contact base`, text: msg`The system that its contacts live in.` },
  stages: { label: msg`Stages`, text: msg`The way of a contact, from first word to won or lost.` },
  positions: { label: msg`Positions`, text: msg`What people do in their companies.` },
  sources: { label: msg`Sources`, text: msg`Where contacts come from.` },
  tags: { label: msg`Tags`, text: msg`Words of your own; a contact carries any number.` },
  "contact-fields": { label: msg`Contact fields`, text: msg`What else you keep about people.` },
  "organization-fields": { label: msg`Organization fields`, text: msg`What else you keep about companies.` },
  segmentation: {
    label: msg`Segmentation`,
    text: msg`Points for what is known of a contact, and what they add up to.`,
  },
};

/** The tab that an address names, else the first. */
export function crmTab(name: string | null): CrmTab {
  return name !== null && name in CRM_TABS ? (name as CrmTab) : "general";
}
