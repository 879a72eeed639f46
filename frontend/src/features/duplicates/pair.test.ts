import { expect, test } from "vitest";
import { factsOf, type Side, sharedOf } from "./pair";

const side = (values: Partial<Side>): Side => ({
  id: "1",
  displayName: "Ewa Nowak",
  initials: "EN",
  city: "",
  createdAt: "2026-01-01T00:00:00Z",
  phones: [],
  emails: [],
  ...values,
});

test("what tells a record from another stands in one order, without what is empty", () => {
  const ewa = side({ city: "Gdynia", phones: [{ id: "p", national: "601 602 603" }], organization: null });
  expect(factsOf(ewa)).toEqual(["601 602 603", "Gdynia"]);
});

test("what both say is found whatever the case", () => {
  const one = side({ emails: [{ address: "Ewa@example.com" }], city: "Gdynia" });
  const other = side({ emails: [{ address: "ewa@example.com" }], city: "Sopot" });
  expect([...sharedOf([one, other])]).toEqual(["ewa@example.com"]);
});

test("a pair that has lost a side shares nothing", () => {
  expect(sharedOf([side({ city: "Gdynia" })]).size).toBe(0);
});
