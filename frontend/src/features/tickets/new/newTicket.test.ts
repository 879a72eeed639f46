import { expect, test } from "vitest";
import { inputOf, newTicket, type TicketOf } from "./newTicket";

const EWA: TicketOf = { kind: "contact", id: "ewa", name: "Ewa", crmId: "sales" };

test("a ticket added on a card is not tied to it unless somebody ties it", () => {
  const typed = { ...newTicket("me", false), subject: " Zepsuty zestaw " };
  expect(inputOf(typed, EWA)).toEqual({
    subject: "Zepsuty zestaw",
    description: "",
    assigneeId: "me",
    crmId: "sales",
  });
  expect(inputOf({ ...typed, tied: true }, EWA)).toMatchObject({ contactId: "ewa", crmId: "sales" });
});

test("a company's card ties to the company", () => {
  const firm: TicketOf = { ...EWA, kind: "organization", id: "firm" };
  expect(inputOf(newTicket("me", true), firm)).toMatchObject({ organizationId: "firm" });
});

test("elsewhere it is whose was chosen, and half a date is none", () => {
  const typed = { ...newTicket("me", false), contactId: "jan", dueAt: "2026-11-" };
  const input = inputOf(typed, null);
  expect(input).toMatchObject({ contactId: "jan", organizationId: null });
  expect(input).not.toHaveProperty("dueAt");
  expect(inputOf({ ...typed, dueAt: "2026-11-24T10:00" }, null).dueAt).toBe("2026-11-24T10:00");
});
