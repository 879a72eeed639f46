import { expect, test } from "vitest";
import { inputOf, NEW_CONTACT, worthComparing } from "./newContact";

test("a blank number is none, a given one is the main one", () => {
  expect(inputOf({ ...NEW_CONTACT, number: "  " }).phones).toEqual([]);
  expect(inputOf({ ...NEW_CONTACT, number: " 601 602 603 " }).phones).toEqual([
    { number: "601 602 603", main: true },
  ]);
});

test("look-alikes are asked for with a whole name, a number or an address", () => {
  expect(worthComparing({ ...NEW_CONTACT, firstName: "Ewa" })).toBe(false);
  expect(worthComparing({ ...NEW_CONTACT, firstName: "Ewa", lastName: "Nowak" })).toBe(true);
  expect(worthComparing({ ...NEW_CONTACT, number: "601" })).toBe(true);
  expect(worthComparing({ ...NEW_CONTACT, number: "  ", email: "ewa@example.com" })).toBe(true);
});
