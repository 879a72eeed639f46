import { describe, expect, test } from "vitest";
import { EXAMPLES } from "./examples";
import type { Condition, Group, Part } from "./model";
import type { Input, Op } from "./ops";
import { formsOf } from "./parameter";
import { read } from "./read";
import { write } from "./write";

const condition = (parameter: string, op: Op, ...value: string[]): Condition => ({
  kind: "condition",
  parameter,
  op,
  value,
});
const group = (join: Group["join"], ...parts: Part[]): Group => ({ kind: "group", join, parts });

/** Without the places in the filter, which only what was read knows. */
function bare(part: Part): Part {
  const { path: _, ...rest } = part;
  return rest.kind === "group" ? { ...rest, parts: rest.parts.map(bare) } : rest;
}

/** By way of an address, which holds text. */
const again = (model: Group) => bare(read(JSON.parse(JSON.stringify(write(model, EXAMPLES))), EXAMPLES));

test("conditions side by side must all hold", () => {
  expect(bare(read({ city: { contains: "gda" }, stage: { in: ["s"] } }, EXAMPLES))).toEqual(
    group("all", condition("city", "contains", "gda"), condition("stage", "anyOf", "s")),
  );
});

test("a single condition needs no group", () => {
  expect(write(group("all", condition("city", "isNot", "Gdynia")), EXAMPLES)).toEqual({
    not: { city: { eq: "Gdynia" } },
  });
});

test("an empty filter is none", () => {
  expect(write(group("all"), EXAMPLES)).toBeNull();
  expect(write(group("any", group("all")), EXAMPLES)).toBeNull();
  expect(read({}, EXAMPLES).parts).toEqual([]);
});

test("all of the tags are as many conditions", () => {
  expect(write(group("all", condition("tags", "allOf", "a", "b")), EXAMPLES)).toEqual({
    and: [{ tags: { eq: "a" } }, { tags: { eq: "b" } }],
  });
});

test("own fields stand in a list, each read by itself", () => {
  const filter = {
    own: [
      { fieldId: "n", number: { gte: "2" } },
      { fieldId: "t", isNull: true },
    ],
  };
  expect(bare(read(filter, EXAMPLES))).toEqual(
    group("all", condition("own:n", "atLeast", "2"), condition("own:t", "empty")),
  );
});

test("a part knows where in the filter it lies", () => {
  const { parts } = read(
    { and: [{ city: { eq: "a" } }, { own: [{ fieldId: "gone", flag: true }] }] },
    EXAMPLES,
  );
  expect(parts.map(({ path }) => path)).toEqual([
    ["and", 0, "city"],
    ["and", 1, "own", 0],
  ]);
});

describe("what the builder has no words for is kept as it is", () => {
  test.each([
    { city: { contains: "a", isNull: false } },
    { own: [{ fieldId: "gone", text: { eq: "x" } }] },
    { created: { gte: "2026-11-23T10:15:00Z" } },
    { or: [] },
    { stage: { in: [] } },
  ])("%j", (json) => {
    const model = read(json, EXAMPLES);
    expect(model.parts.map(({ kind }) => kind)).toEqual(["other"]);
    expect(write(model, EXAMPLES)).toEqual(json);
  });
});

/** The same numbers each time, so that a failure can be seen again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const VALUES: Record<Input, readonly string[]> = {
  none: [],
  text: ['Łódź, "x"'],
  texts: ["a", "b"],
  options: ["id1", "id2"],
  number: ["-1.50"],
  numbers: ["1", "5"],
  day: ["2026-03-29"],
  days: ["2026-03-28", "2026-10-25"],
  span: ["7", "D"],
  period: ["THIS_WEEK"],
};

function randomPart(roll: (sides: number) => number, depth: number): Part {
  if (depth > 0 && roll(3) === 0) return randomGroup(roll, depth - 1);
  if (roll(8) === 0) return { kind: "other", json: { strange: { to: `us ${roll(9)}` } } };
  const parameter = EXAMPLES.list[roll(EXAMPLES.list.length)];
  const forms = parameter ? formsOf(parameter) : [];
  const form = forms[roll(forms.length)];
  if (!parameter || !form) throw new Error("every parameter has a form");
  return condition(parameter.key, form.op, ...VALUES[form.input]);
}

function randomGroup(roll: (sides: number) => number, depth: number): Group {
  const parts = Array.from({ length: 1 + roll(4) }, () => randomPart(roll, depth));
  return group((["all", "any", "none"] as const)[roll(3)] ?? "all", ...parts);
}

test.each(Array.from({ length: 400 }, (_, seed) => seed))(
  "a model outlives the way there and back (%i)",
  (seed) => {
    const model = randomGroup(dice(seed), 3);
    expect(again(model)).toEqual(model);
  },
);
