import { expect, test } from "vitest";
import { shownColumns } from "./chosen";

test("what is shown and can be exported keeps its order", () => {
  expect(shownColumns(["city", "nextMeeting", "name"], ["name", "city", "tags"])).toEqual(["city", "name"]);
  expect(shownColumns(["city", "name"], null)).toEqual(["city", "name"]);
});
