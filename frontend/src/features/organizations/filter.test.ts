import { expect, test } from "vitest";
import { filterOf } from "./filter";

test("no conditions are no filter", () => {
  expect(filterOf("", {}, {})).toBeNull();
});

test("conditions hold together", () => {
  expect(filterOf("526", { stage: "s", tag: "t", mine: true }, {})).toEqual({
    search: "526",
    stage: { eq: "s" },
    tags: { eq: "t" },
    managers: { me: true },
  });
});
