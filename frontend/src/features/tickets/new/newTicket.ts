import type { TicketInput } from "~/gql/graphql";
import { momentOf } from "~/lib/localTime";

/** Whose card the dialog was opened from. */
export type TicketOf = { kind: "contact" | "organization"; id: string; name: string; crmId: string };

/** What is typed for a new ticket. `tied`: it belongs to whose card it was opened from. */
export type NewTicket = {
  subject: string;
  description: string;
  crmId: string | null;
  typeId: string | null;
  priorityId: string | null;
  assigneeId: string | null;
  contactId: string | null;
  organizationId: string | null;
  dueAt: string;
  tied: boolean;
};

export const newTicket = (me: string, tied: boolean): NewTicket => ({
  subject: "",
  description: "",
  crmId: null,
  typeId: null,
  priorityId: null,
  assigneeId: me,
  contactId: null,
  organizationId: null,
  dueAt: "",
  tied,
});

/** What the server is told. A ticket from a card is nobody's there unless it was tied to them. */
export function inputOf(typed: NewTicket, of: TicketOf | null): TicketInput {
  const { subject, description, typeId, priorityId, assigneeId, dueAt, tied } = typed;
  const known = { contactId: typed.contactId, organizationId: typed.organizationId };
  const whose = of === null ? known : tied ? { [`${of.kind}Id`]: of.id } : {};
  return {
    subject: subject.trim(),
    description,
    assigneeId,
    ...whose,
    ...(of || typed.crmId ? { crmId: of?.crmId ?? typed.crmId } : {}),
    ...(typeId === null ? {} : { typeId }),
    ...(priorityId === null ? {} : { priorityId }),
    ...(momentOf(dueAt) === null ? {} : { dueAt }),
  };
}
