import { expect, test } from "vitest";
import { secondsAt, started, toggled } from "./stopWatch";

test("it counts while it runs, and not while it pauses", () => {
  const running = started(1_000_000);
  expect(secondsAt(running, 1_065_400)).toBe(65);
  const paused = toggled(running, 1_065_400);
  expect(secondsAt(paused, 9_000_000)).toBe(65);
  expect(secondsAt(toggled(paused, 9_000_000), 9_010_000)).toBe(75);
});

test("a clock that was put back takes no seconds away", () => {
  expect(secondsAt({ seconds: 40, runningSince: 2_000_000 }, 1_000_000)).toBe(40);
});
