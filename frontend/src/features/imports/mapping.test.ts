import { expect, test } from "vitest";
import { assigned, differing, inputOf, mappingOf, namesMissing } from "./mapping";

const columns = [
  { index: 0, field: "firstName" },
  { index: 1, field: "lastName" },
  { index: 2, field: null },
];

test("the address changes only what it names", () => {
  expect(mappingOf(columns)).toEqual(["firstName", "lastName", null]);
  expect(mappingOf(columns, { 1: "", 2: "city" })).toEqual(["firstName", null, "city"]);
});

test("a field goes to one column; the one that had it gives way", () => {
  const mapping = assigned(mappingOf(columns), 2, "lastName");
  expect(mapping).toEqual(["firstName", null, "lastName"]);
  expect(differing(columns, mapping)).toEqual({ 1: "", 2: "lastName" });
  expect(differing(columns, mappingOf(columns))).toBeUndefined();
  expect(assigned(["city", null], 1, null)).toEqual(["city", null]);
});

test("first and last name are needed, or the full name", () => {
  expect(namesMissing(["firstName", null])).toBe(true);
  expect(namesMissing(["lastName", "firstName"])).toBe(false);
  expect(namesMissing(["fullName"])).toBe(false);
});

test("every column is sent, those left out too", () => {
  expect(inputOf(columns, ["fullName", null, null])).toEqual([
    { index: 0, field: "fullName" },
    { index: 1, field: null },
    { index: 2, field: null },
  ]);
});
