import { expect, test } from "vitest";
import { type Hit, stepState } from "./diagnosis";

const HIT: Hit = {
  number: "601602603",
  contact: { id: "c", displayName: "Ewa Wiśniewska" },
  organization: null,
};

test("the rung that decided says so, whatever else is known of it", () => {
  expect(stepState({ chosen: true, skipped: false, hits: [HIT] })).toBe("decided");
});

test("a hit below the rung that decided is shown, and was not needed", () => {
  expect(stepState({ chosen: false, skipped: false, hits: [HIT] })).toBe("found");
});

test("a rung that was passed over is not one that found nothing", () => {
  expect(stepState({ chosen: false, skipped: true, hits: [] })).toBe("skipped");
  expect(stepState({ chosen: false, skipped: false, hits: [] })).toBe("empty");
});
