import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { jumpBy, useJump } from "./useJump";

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
