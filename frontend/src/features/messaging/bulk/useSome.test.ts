import { expect, test } from "vitest";
import { filterOf } from "./useSome";

test("those that are ticked are found by their ids", () => {
  expect(filterOf({ ids: ["a", "b"] })).toEqual({ id: { in: ["a", "b"] } });
});

test("all of a filter are found by it, but for those that were taken out", () => {
  const filter = { city: { eq: "Łódź" } };
  expect(filterOf({ filter, except: [] })).toEqual(filter);
  expect(filterOf({ filter, except: ["c"] })).toEqual({ and: [filter, { not: { id: { in: ["c"] } } }] });
  expect(filterOf({ filter: {}, except: [] })).toEqual({});
});
