import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { beginsWith, jumpBy, useJump } from "./useJump";

test("one jumps by name and by city, whichever way they are ordered", () => {
  expect(["name", "-city", "updated", "custom:x"].map(jumpBy)).toEqual(["name", "city", null, null]);
});

test("a jump ends with its list", () => {
  const { result, rerender } = renderHook(({ key, sort }) => useJump(key, sort), {
    initialProps: { key: "all", sort: "name" },
  });
  act(() => result.current.go(" kow "));
  expect(result.current.from).toBe("kow");
  rerender({ key: "all", sort: "updated" });
  expect(result.current.from).toBeNull();
  rerender({ key: "mine", sort: "name" });
  expect(result.current.from).toBeNull();
});

test("where to and the end of asking are told in one breath, and both hold", () => {
  const { result } = renderHook(() => useJump("all", "name"));
  act(() => result.current.ask(true));
  act(() => {
    result.current.go("kow");
    result.current.ask(false);
  });
  expect(result.current).toMatchObject({ from: "kow", asking: false });
});

test("a jump knows whether it found what was asked for", () => {
  const row = { displayName: "Anna Łęcka-Żuk", city: "Łódź" };
  const found = (from: string) => beginsWith(row, "name", from);
  expect(["lec", "Łęcka ż", "lecka-zuk a", "anna"].map(found)).toEqual([true, true, true, true]);
  expect(["zz", "ecka"].map(found)).toEqual([false, false]);
  expect(beginsWith(row, "city", "lo")).toBe(true);
  expect(beginsWith({ displayName: "A", city: null }, "city", "lo")).toBe(false);
});
