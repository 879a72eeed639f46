import { graphql } from "~/gql";
import type { MessageChannel, MessageTemplatePartsFragment } from "~/gql/graphql";
import { bodyFor } from "../compose/body";

export const TEMPLATES = graphql(`
  query MessageTemplates {
    messageTemplates { id ...MessageTemplateParts }
    messageFields { key label sample }
  }
`);

export type Template = MessageTemplatePartsFragment;

export type TemplateValues = {
  name: string;
  crmId: string | null;
  subject: string;
  /** EMAIL: rich text; others: plain. */
  body: string;
  active: boolean;
};

export const BLANK: TemplateValues = { name: "", crmId: null, subject: "", body: "", active: true };

export const valuesOf = (template: Template): TemplateValues => ({
  name: template.name,
  crmId: template.crm?.id ?? null,
  subject: template.subject,
  body: bodyFor(template.channel === "EMAIL", template),
  active: template.active,
});

/** The templates by their channel, each by its name. */
export function byChannel(templates: readonly Template[], locale: string) {
  const sorted = templates.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  return (channel: MessageChannel) => sorted.filter((one) => one.channel === channel);
}
