import { expect, test } from "vitest";
import { inputOf, NEW_CONTACT } from "./newContact";

test("a blank number is none, a given one is the main one", () => {
  expect(inputOf({ ...NEW_CONTACT, number: "  " }).phones).toEqual([]);
  expect(inputOf({ ...NEW_CONTACT, number: " 601 602 603 " }).phones).toEqual([
    { number: "601 602 603", main: true },
  ]);
});
