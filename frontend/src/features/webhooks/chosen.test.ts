import { expect, test } from "vitest";
import { countIn, withEvent, withGroup } from "./chosen";
import type { EventGroup } from "./webhooks";

const NOTES: EventGroup = {
  name: "note.*",
  title: "Notes",
  events: ["added", "changed", "deleted"].map((verb) => ({
    name: `note.${verb}`,
    description: verb,
  })),
};

test("a group stands for its events", () => {
  expect(withGroup(["call.ended", "note.added"], NOTES, true)).toEqual(["call.ended", "note.*"]);
  expect(countIn(["note.*"], NOTES)).toBe(3);
  expect(withGroup(["call.ended", "note.*"], NOTES, false)).toEqual(["call.ended"]);
});

test("a group that lacks one is named one by one", () => {
  expect(withEvent(["note.*"], NOTES, "note.changed", false)).toEqual(["note.added", "note.deleted"]);
});

test("all of them, ticked one by one, are not those to come", () => {
  const chosen = withEvent(["note.added", "note.deleted"], NOTES, "note.changed", true);
  expect(chosen).toEqual(["note.added", "note.changed", "note.deleted"]);
});
