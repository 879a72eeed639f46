import { expect, test } from "vitest";
import { EMPTY, inputOf, letterOf, previewInput, textOfLetter } from "./draft";
import { addressesOf, type Reach } from "./reach";

const EWA: Reach = {
  __typename: "Contact",
  id: "ewa",
  displayName: "Ewa",
  crm: { id: "crm" },
  emails: [{ address: "ewa@kartowa.example", main: true }],
  phones: [],
  viewerCan: { edit: true, attach: true },
};
const around = (reach: Reach, channel: "EMAIL" | "SMS") => ({
  channel,
  reach,
  addresses: addressesOf(reach, channel),
  ticketId: undefined,
});

test("what nobody has begun is no draft, and what is begun comes back", () => {
  expect(textOfLetter(EMPTY)).toBe("");
  expect(textOfLetter({ ...EMPTY, body: "<p></p>", signature: false })).toBe("");
  const begun = { ...EMPTY, body: "<p>Dzień dobry</p>", files: [{ id: "f", name: "a.pdf", size: 3 }] };
  expect(letterOf(textOfLetter(begun), { subject: "Re: #114" })).toEqual(begun);
  expect(letterOf("", { subject: "Re: #114" })).toEqual({ ...EMPTY, subject: "Re: #114" });
});

test("a letter goes to the record's likeliest address, which need not be kept", () => {
  const input = inputOf({ ...EMPTY, subject: "Oferta", body: "<p>…</p>" }, around(EWA, "EMAIL"));
  expect(input).toMatchObject({ contactId: "ewa", to: "ewa@kartowa.example", keep: false, signature: true });
  expect(input).not.toHaveProperty("overrideReason");
});

test("a new address is kept unless somebody says otherwise or may not", () => {
  const letter = { ...EMPTY, to: " nowa@kartowa.example " };
  expect(inputOf(letter, around(EWA, "EMAIL"))).toMatchObject({ to: "nowa@kartowa.example", keep: true });
  expect(inputOf({ ...letter, keep: false }, around(EWA, "EMAIL")).keep).toBe(false);
  const locked = { ...EWA, viewerCan: { edit: false, attach: false } };
  expect(inputOf(letter, around(locked, "EMAIL")).keep).toBe(false);
});

test("an SMS has neither subject, files nor signature", () => {
  const letter = { ...EMPTY, to: "601 602 603", subject: "x", files: [{ id: "f", name: "a.pdf", size: 3 }] };
  expect(inputOf(letter, around(EWA, "SMS"))).toMatchObject({ subject: "", fileIds: [], signature: false });
});

test("an organization is named as one, a reason goes along", () => {
  const { " $fragmentName": _, ...ewa } = EWA;
  const company: Reach = { ...ewa, __typename: "Organization", id: "org" };
  const input = inputOf({ ...EMPTY, reason: " asked for it " }, around(company, "EMAIL"));
  expect(input).toMatchObject({ organizationId: "org", overrideReason: "asked for it" });
  expect(input).not.toHaveProperty("contactId");
});

test("what is not written yet can be looked at, and keeps nothing", () => {
  const input = inputOf({ ...EMPTY, to: "nowa@kartowa.example", reason: "asked" }, around(EWA, "EMAIL"));
  expect(previewInput(input)).toMatchObject({ subject: "…", body: "…", keep: false, overrideReason: null });
  const whole = previewInput({ ...input, subject: "Oferta", body: "<p>Dzień dobry</p>" });
  expect(whole).toMatchObject({ subject: "Oferta", body: "<p>Dzień dobry</p>" });
});
