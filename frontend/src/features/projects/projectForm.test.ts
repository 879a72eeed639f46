import { expect, test } from "vitest";
import { patchOf } from "./projectForm";

test("only what was changed is sent, the rules of phone meetings in their own place", () => {
  expect(patchOf({ id: "1", expectedVersion: 3, name: "Sales" })).toEqual({
    id: "1",
    expectedVersion: 3,
    name: "Sales",
  });
  expect(patchOf({ id: "1", from: "09:00", tries: "4" })).toEqual({
    id: "1",
    phoneMeetings: { from: "09:00", tries: 4 },
  });
});

test("no Crm is a choice like any other", () => {
  expect(patchOf({ id: "1", crmId: null })).toEqual({ id: "1", crmId: null });
});
