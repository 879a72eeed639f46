import { expect, test } from "vitest";
import { inputOf, lengthReads, newEvent, patchOf } from "./eventForm";

const call = { ...newEvent(new Date("2026-11-22T20:30:00Z")), long: "3:20", body: " Prosi o ofertę. " };

test("a call is sent with its length, in UTC", () => {
  expect(inputOf({ ...call, outcome: "REACHED" })).toEqual({
    kind: "CALL",
    direction: "OUT",
    outcome: "REACHED",
    at: "2026-11-22T20:30:00.000Z",
    seconds: 200,
    body: "Prosi o ofertę.",
  });
});

test("what was chosen for a call does not go along with an e-mail", () => {
  expect(inputOf({ ...call, kind: "EMAIL", outcome: "BUSY" })).toMatchObject({
    outcome: null,
    seconds: null,
  });
});

test("a length that can't be read is only wrong on a call", () => {
  expect(lengthReads({ ...call, long: "long" })).toBe(false);
  expect(lengthReads({ ...call, kind: "SMS", long: "long" })).toBe(true);
  expect(lengthReads({ ...call, long: "" })).toBe(true);
});

test("an update sends what was changed, and what no longer fits with it", () => {
  expect(patchOf(call, ["body"])).toEqual({ body: "Prosi o ofertę." });
  expect(patchOf(call, ["long"])).toEqual({ seconds: 200 });
  expect(patchOf({ ...call, kind: "FAX", outcome: "BUSY" }, ["kind"])).toEqual({
    kind: "FAX",
    outcome: null,
    seconds: null,
  });
});
