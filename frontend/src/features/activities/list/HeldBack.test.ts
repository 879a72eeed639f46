import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HeldBack } from "./HeldBack";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function heldBack() {
  const held = new HeldBack();
  const released: string[] = [];
  held.listen((gone) => released.push(...gone));
  return { held, released };
}

test("what was just finished leaves the list later, the others at once", () => {
  const { held, released } = heldBack();
  held.hold("mine");
  expect(held.without(["mine", "theirs"], [])).toEqual(["theirs"]);
  vi.advanceTimersByTime(3900);
  expect(released).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(released).toEqual(["mine"]);
});

test("what was taken back stays", () => {
  const { held, released } = heldBack();
  held.hold("mine");
  held.without(["mine"], []);
  held.without([], [{ id: "mine" }]);
  vi.advanceTimersByTime(10_000);
  expect(released).toEqual([]);
});

test("a second press holds it anew", () => {
  const { held, released } = heldBack();
  held.hold("mine");
  held.without(["mine"], []);
  vi.advanceTimersByTime(3000);
  held.hold("mine");
  vi.advanceTimersByTime(3000);
  expect(released).toEqual([]);
  vi.advanceTimersByTime(1500);
  expect(released).toEqual(["mine"]);
});
