import { beforeAll, expect, test } from "vitest";
import { saidTime } from "~/lib/saidTime/saidTime";
import { setZone } from "~/lib/zone";
import { changeOf, readDraft, wrapUpOf } from "./wrapUp";

const NOW = new Date("2026-11-23T09:20:00Z");
const NOTHING = { outcome: null, note: "", next: "" };

beforeAll(() => setZone("Europe/Warsaw"));

test("only what was said is sent", () => {
  expect(changeOf(NOTHING, NOTHING, null, "k")).toBeNull();
  expect(changeOf({ ...NOTHING, outcome: "REACHED" }, NOTHING, null, "k")).toEqual({ outcome: "REACHED" });
  expect(changeOf({ ...NOTHING, note: " Offer " }, NOTHING, null, "k")).toEqual({ note: "Offer" });
  const startsAt = saidTime("jutro 15", NOW);
  expect(changeOf({ ...NOTHING, next: "jutro 15" }, NOTHING, startsAt, "k")).toEqual({
    next: { startsAt: "2026-11-24T14:00:00.000Z", idempotencyKey: "k" },
  });
});

test("what stays as it was is left out, what was emptied is taken back", () => {
  const saved = wrapUpOf({ outcome: "REACHED", wrapUpNote: "Offer" });
  expect(changeOf(saved, saved, null, "k")).toBeNull();
  expect(changeOf({ ...saved, note: "" }, saved, null, "k")).toEqual({ note: "" });
  expect(changeOf({ ...saved, outcome: null }, saved, null, "k")).toEqual({ outcome: null });
});

test("words that name no time plan nothing", () => {
  expect(saidTime("kiedyś", NOW)).toBeNull();
  expect(saidTime("", NOW)).toBeNull();
});

test("a draft goes on where it was left", () => {
  const draft = { outcome: "BUSY", note: "Twice", next: "za 2 h" } as const;
  expect(readDraft(JSON.stringify(draft), NOTHING)).toEqual(draft);
  expect(readDraft(undefined, NOTHING)).toEqual(NOTHING);
  expect(readDraft("{", NOTHING)).toEqual(NOTHING);
});
