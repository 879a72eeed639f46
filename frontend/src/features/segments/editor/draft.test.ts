import { expect, test } from "vitest";
import type { Segmentation } from "../segmentationQuery";
import { draftOf } from "./draft";
import { idsOf, inputOf, notNumbers } from "./input";

const definition = { colour: "#868e96", contactCount: 0 };
const saved: Segmentation = {
  version: 3,
  maximum: "20",
  definitions: [
    { id: "weak", name: "Weak", from: "0.00", to: "12.50", ...definition },
    { id: "strong", name: "Strong", from: "12.50", to: "100.00", ...definition },
  ],
  classifiers: [
    {
      id: "stage",
      parameter: "STAGE",
      condition: "VALUE",
      weight: "2.0000",
      customField: null,
      points: null,
      rules: [{ value: "won", label: "Won", from: null, to: null, points: "10" }],
    },
    {
      id: "area",
      parameter: null,
      points: null,
      customField: { id: "f1", name: "Area", type: "DECIMAL" },
      condition: "RANGE",
      weight: "1",
      rules: [{ value: null, label: "– 50", from: null, to: "50", points: "5" }],
    },
    {
      id: "city",
      parameter: "CITY",
      customField: null,
      condition: "EXISTS",
      weight: "0.5",
      points: "4",
      rules: [],
    },
  ],
};

const saving = { crmId: "crm", known: idsOf(saved), locale: "en" };

test("what is saved comes back as it was, numbers written as they are here", () => {
  const draft = draftOf(saved, "pl");
  expect(draft.segments.map(({ from }) => from)).toEqual(["0", "12,5"]);
  expect(draft.classifiers[2]?.weight).toBe("0,5");
  expect(inputOf(draft, { ...saving, locale: "pl" })).toEqual({
    crmId: "crm",
    definitions: [
      { id: "weak", name: "Weak", from: "0", to: "12.5", colour: "#868e96" },
      { id: "strong", name: "Strong", from: "12.5", to: "100", colour: "#868e96" },
    ],
    classifiers: [
      {
        id: "stage",
        parameter: "STAGE",
        customFieldId: null,
        condition: "VALUE",
        weight: "2",
        rules: [{ value: "won", points: "10" }],
      },
      {
        id: "area",
        parameter: null,
        customFieldId: "f1",
        condition: "RANGE",
        weight: "1",
        rules: [{ from: null, to: "50", points: "5" }],
      },
      {
        id: "city",
        parameter: "CITY",
        customFieldId: null,
        condition: "EXISTS",
        weight: "0.5",
        points: "4",
        rules: [],
      },
    ],
  });
});

test("an id of our own, or of what somebody deleted meanwhile, is not sent", () => {
  const input = inputOf(draftOf(saved, "en"), { ...saving, known: new Set(["strong", "city"]) });
  expect(input.definitions.map(({ id }) => id)).toEqual([undefined, "strong"]);
  expect(input.classifiers.map(({ id }) => id)).toEqual([undefined, undefined, "city"]);
});

test("a number that is none is found by the API's path, an open end of a range is fine", () => {
  const draft = draftOf(saved, "en");
  const [first, second] = draft.classifiers;
  if (!first || !second) throw new Error("two classifiers");
  const wrong = {
    segments: draft.segments.map((one, at) => (at === 1 ? { ...one, from: "soon" } : one)),
    classifiers: [
      { ...first, weight: "", values: [{ value: "won", label: "Won", points: "x" }] },
      { ...second, ranges: [{ id: "r", from: "", to: "many", points: "1" }] },
    ],
  };
  expect(notNumbers(inputOf(draft, saving))).toEqual([]);
  expect(notNumbers(inputOf(wrong, saving))).toEqual([
    "definitions.0.to",
    "definitions.1.from",
    "classifiers.0.weight",
    "classifiers.0.rules.0.points",
    "classifiers.1.rules.0.to",
  ]);
});
