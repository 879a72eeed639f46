import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import {
  countOf,
  EVERYTHING,
  isEmpty,
  isTicked,
  MOST_IDS,
  NOTHING,
  selectionInput,
  useSelection,
  withTicks,
} from "./selection";

test("rows are ticked once, and off again", () => {
  const one = withTicks(NOTHING, ["a", "b", "a"], true);
  expect(one).toEqual({ all: false, ids: ["a", "b"] });
  expect(one && withTicks(one, ["a"], false)).toEqual({ all: false, ids: ["b"] });
});

test("of all that fit the filter some can be left out", () => {
  const most = withTicks(EVERYTHING, ["a"], false);
  expect(most).toEqual({ all: true, except: ["a"] });
  expect(most && [isTicked(most, "a"), isTicked(most, "b"), countOf(most, 12)]).toEqual([false, true, 11]);
  expect(most && withTicks(most, ["a"], true)).toEqual(EVERYTHING);
});

test("more than the API takes one by one is refused", () => {
  const many = Array.from({ length: MOST_IDS + 1 }, (_, at) => String(at));
  expect(withTicks(NOTHING, many, true)).toBeNull();
  expect(withTicks(NOTHING, many.slice(1), true)).toHaveProperty("ids.length", MOST_IDS);
});

test("the API is told ids, or the filter and what is left out of it", () => {
  expect(selectionInput({ all: false, ids: ["a"] }, { city: "x" })).toEqual({ ids: ["a"] });
  expect(selectionInput({ all: true, except: ["b"] }, null)).toEqual({ filter: {}, except: ["b"] });
});

test("another filter begins with nothing ticked", () => {
  const { result, rerender } = renderHook(({ key }) => useSelection(key), { initialProps: { key: "one" } });
  act(() => void result.current.tick(["a"], true));
  expect(isEmpty(result.current.selection)).toBe(false);
  rerender({ key: "two" });
  expect(isEmpty(result.current.selection)).toBe(true);
});
