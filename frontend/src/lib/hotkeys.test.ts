import { expect, test } from "vitest";
import { chordOf, chosen, matches } from "./hotkeys";

test("a chord is named by the key's place, so that Alt+W works on every keyboard", () => {
  expect(chordOf(new KeyboardEvent("keydown", { code: "KeyW", key: "∑", altKey: true }))).toBe("alt+w");
  expect(chordOf(new KeyboardEvent("keydown", { code: "Digit3", key: "3", altKey: true }))).toBe("alt+3");
  expect(chordOf(new KeyboardEvent("keydown", { code: "Slash", key: "/" }))).toBe("/");
});

test("sequences, chords and ranges", () => {
  expect(matches("g c", "c", "g")).toBe(true);
  expect(matches("g c", "c", "")).toBe(false);
  expect(matches("alt+1-9", "alt+4", "")).toBe(true);
  expect(matches("alt+1-9", "alt+w", "")).toBe(false);
  expect(matches("1-9", "4", "")).toBe(true);
  expect(matches("1-9", "alt+4", "")).toBe(false);
});

test("a sequence wins over its last key alone, else the later one", () => {
  expect(chosen([{ keys: "g t" }, { keys: "t" }])?.keys).toBe("g t");
  expect(chosen([{ keys: "n" }, { keys: "n" }, { keys: "m" }])?.keys).toBe("m");
  expect(chosen([])).toBeUndefined();
});
