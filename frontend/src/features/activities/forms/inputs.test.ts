import { expect, test } from "vitest";
import { inputOf, nextOf } from "./inputs";
import { newValues } from "./values";

const values = {
  ...newValues(Date.parse("2026-11-23T09:10:00Z"), false),
  organization: { id: "o", name: "Hurtownia" },
  people: [
    { id: "a", name: "Ewa" },
    { id: "b", name: "Jan" },
  ],
  place: "Wawel",
  expectedCost: { amount: " 1 250,50", currencyId: "PLN" },
  number: "601 602 603",
};

test("the first person is the main one, the others are the further ones", () => {
  expect(inputOf("CONVERSATION", values, "pl")).toMatchObject({
    organizationId: "o",
    contactId: "a",
    peopleIds: ["b"],
    ticketId: null,
  });
  expect(inputOf("TASK", { people: [] }, "pl")).toEqual({ contactId: null, peopleIds: [] });
});

test("nobody takes the place of a main person whom the viewer does not see", () => {
  const { people } = values;
  expect(inputOf("CONVERSATION", { people }, "pl", false)).toEqual({ peopleIds: ["a", "b"] });
  expect(inputOf("TASK", { people: [] }, "pl", false)).toEqual({ peopleIds: [] });
});

test("each kind sends what is its own and nothing of the others", () => {
  expect(inputOf("MEETING", values, "pl")).toMatchObject({
    place: "Wawel",
    expectedCost: { amount: "1250.50", currencyId: "PLN" },
    actualCost: null,
  });
  expect(inputOf("PHONE_MEETING", values, "pl")).toMatchObject({ number: "601 602 603", mode: "MANUAL" });
  for (const key of ["place", "expectedCost", "number", "mode"])
    expect(inputOf("TASK", values, "pl")).not.toHaveProperty(key);
});

test("a change sends what was changed", () => {
  expect(inputOf("MEETING", { startsAt: "2027-03-28T02:30" }, "pl")).toEqual({
    startsAt: "2027-03-28T02:30",
  });
});

test("the next one is so much later, or at a time", () => {
  expect(nextOf({ unit: "weeks", count: 2, at: "" })).toEqual({ weeks: 2 });
  expect(nextOf({ unit: "at", count: 1, at: "2026-12-01T09:00" })).toEqual({ at: "2026-12-01T09:00" });
  expect(inputOf("TASK", { ...values, next: null }, "pl")).not.toHaveProperty("next");
});

const amountOf = (amount: string, locale: string) =>
  inputOf("MEETING", { expectedCost: { amount, currencyId: "PLN" } }, locale).expectedCost?.amount;

test("amounts are typed as the language writes them", () => {
  expect(amountOf("1 234,56", "pl")).toBe("1234.56");
  expect(amountOf("1,234.56", "en")).toBe("1234.56");
});
