import { expect, test } from "vitest";
import type { PopCall } from "./popCall";
import { opensItself } from "./useAutoOpen";

const VIEWER = "bartek";

function call(
  contact: { id: string; archivedAt: string | null } | null,
  more: Partial<PopCall> = {},
): PopCall {
  const ringing = { id: "1", version: 1, direction: "IN", state: "RINGING", missed: false, user: null };
  return { ...ringing, contact, ...more } as unknown as PopCall;
}

test("the card of who calls opens by itself", () => {
  expect(opensItself(call({ id: "ewa", archivedAt: null }), VIEWER)).toBe(true);
});

test("an archived contact's card does not, nor a stranger's, one that we call, one that is over", () => {
  const ewa = { id: "ewa", archivedAt: null };
  expect(opensItself(call({ ...ewa, archivedAt: "2026-11-01T10:00:00Z" }), VIEWER)).toBe(false);
  expect(opensItself(call(null), VIEWER)).toBe(false);
  expect(opensItself(call(ewa, { direction: "OUT" }), VIEWER)).toBe(false);
  expect(opensItself(call(ewa, { state: "ENDED" }), VIEWER)).toBe(false);
});
