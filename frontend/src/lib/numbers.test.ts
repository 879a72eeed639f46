import { expect, test } from "vitest";
import { plainNumber, typedNumber } from "./numbers";

test("in Polish a comma and spaces are part of a number", () => {
  expect(plainNumber("1 234,50", "pl")).toBe("1234.50");
  expect(plainNumber("1\u00a0234", "pl")).toBe("1234");
  expect(plainNumber("1.5", "pl")).toBe("1.5");
  expect(plainNumber("−7", "pl")).toBe("-7");
});

test("in English commas group thousands, and nothing else", () => {
  expect(plainNumber("1,234.5", "en")).toBe("1234.5");
  expect(plainNumber("1,5", "en")).toBe("1,5");
});

test("what is no number goes to the API as it was typed", () => {
  expect(plainNumber(" dużo pracy ", "pl")).toBe("dużo pracy");
  expect(plainNumber("1,2,3", "pl")).toBe("1,2,3");
});

test("a number is edited with the comma it is read with", () => {
  expect(typedNumber("12.50", "pl")).toBe("12,50");
  expect(typedNumber("12.50", "en")).toBe("12.50");
});
