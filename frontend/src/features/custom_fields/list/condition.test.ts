import { expect, test } from "vitest";
import * as z from "zod/mini";
import { conditions, FITTING, filterOf, needsValue } from "./condition";

test("each comparison becomes the filter of its kind", () => {
  expect(filterOf({ field: "f", op: "contains", value: "nk" })).toEqual({
    fieldId: "f",
    text: { contains: "nk" },
  });
  expect(filterOf({ field: "f", op: "atLeast", value: "12.5" })).toEqual({
    fieldId: "f",
    number: { gte: "12.5" },
  });
  expect(filterOf({ field: "f", op: "anyOf", value: ["a", "b"] })).toEqual({
    fieldId: "f",
    options: { in: ["a", "b"] },
  });
  expect(filterOf({ field: "f", op: "empty" })).toEqual({ fieldId: "f", isNull: true });
});

test("every type can be asked whether it is filled in", () => {
  for (const ops of Object.values(FITTING)) expect(ops.filter((op) => !needsValue(op))).toContain("empty");
});

test("an address made up by hand is no list of conditions", () => {
  expect(z.safeParse(conditions, [{ field: "f", op: "drop" }]).success).toBe(false);
  expect(z.safeParse(conditions, [{ field: "f", op: "yes" }]).success).toBe(true);
});
