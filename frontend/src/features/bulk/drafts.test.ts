import { expect, test } from "vitest";
import { type Drafts, NONE, patchOf } from "./drafts";

test("only what is ticked is sent, texts without blanks around them", () => {
  expect(patchOf({ city: " Hel ", country: "" }, [])).toEqual({ city: "Hel", country: "" });
});

test("nothing ticked is no patch", () => {
  expect(patchOf({}, [])).toBeNull();
});

test.each<Drafts>([
  { stageId: null },
  { city: "Hel", personType: null },
  { tags: { add: [], remove: [] } },
  { consent: { kindId: null, granted: true, channel: "PAPER" } },
])("what is ticked has to be chosen first: %o", (drafts) => {
  expect(patchOf(drafts, [])).toBeNull();
});

test("none empties a reference or a word", () => {
  expect(patchOf({ stageId: NONE, size: NONE, language: NONE, sourceId: "s1" }, [])).toEqual({
    stageId: null,
    size: null,
    language: "",
    sourceId: "s1",
  });
});

test("tags and managers are added and removed apart, an empty side is left out", () => {
  const drafts = { tags: { add: ["t1"], remove: ["t2"] }, managers: { add: [], remove: ["u1"] } };
  expect(patchOf(drafts, [])).toEqual({ addTagIds: ["t1"], removeTagIds: ["t2"], removeManagerIds: ["u1"] });
});

test("own fields and consents go along", () => {
  const own = [{ fieldId: "f1", text: "x" }];
  const consent = { kindId: "k1", granted: false, channel: "PHONE" } as const;
  expect(patchOf({ consent }, own)).toEqual({
    consents: [{ kindId: "k1", granted: false, channel: "PHONE" }],
    customValues: own,
  });
});
