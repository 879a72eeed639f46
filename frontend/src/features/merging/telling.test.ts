import { expect, test } from "vitest";
import { numberOf, tellingOf } from "./telling";

const ewa = {
  city: "Sopot",
  phones: [{ national: "601 602 603" }, { national: "58 111 22 33" }],
  emails: [{ address: "ewa@example.com" }],
  organization: { displayName: "Nowa" },
};

test("namesakes are told apart by company, city and a number", () => {
  expect(tellingOf(ewa)).toBe("Nowa · Sopot · 601 602 603");
});

test("who has no number has an address, and a company its tax number", () => {
  expect(numberOf({ ...ewa, phones: [] })).toBe("ewa@example.com");
  expect(tellingOf({ city: "", phones: [], emails: [], taxId: "5260250274" })).toBe("5260250274");
});

test("of whom nothing is known nothing is said", () => {
  expect(tellingOf({ city: "", phones: [], emails: [], organization: null })).toBe("");
});
