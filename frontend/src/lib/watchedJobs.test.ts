import { expect, test } from "vitest";
import { isWatched, watch } from "./watchedJobs";

test("a job is watched until nobody shows it any more", () => {
  const [one, other] = [watch("export"), watch("export")];
  expect([isWatched("export"), isWatched("another")]).toEqual([true, false]);
  one();
  expect(isWatched("export")).toBe(true);
  other();
  expect(isWatched("export")).toBe(false);
});
