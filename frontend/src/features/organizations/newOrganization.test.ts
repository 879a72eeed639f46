import { expect, test } from "vitest";
import { inputOf, NEW_ORGANIZATION, worthComparing } from "./newOrganization";

test("a blank number and a blank address are none", () => {
  const { phones, emails } = inputOf({ ...NEW_ORGANIZATION, number: " ", email: "" });
  expect([phones, emails]).toEqual([[], []]);
});

test("what was typed is sent without its margins, as the main one", () => {
  const input = inputOf({ ...NEW_ORGANIZATION, number: " 22 555 10 10 ", email: "biuro@example.com" });
  expect(input.phones).toEqual([{ number: "22 555 10 10", kind: "MAIN", main: true }]);
  expect(input.emails).toEqual([{ address: "biuro@example.com", main: true }]);
  expect(input).not.toHaveProperty("number");
});

test("two letters of a name are too few to compare, any number is enough", () => {
  expect(worthComparing({ ...NEW_ORGANIZATION, name: "PK" })).toBe(false);
  expect(worthComparing({ ...NEW_ORGANIZATION, name: "PKO" })).toBe(true);
  expect(worthComparing({ ...NEW_ORGANIZATION, taxId: "526" })).toBe(true);
});
