import { expect, test } from "vitest";
import { weekdays } from "./weekdays";

test("a week goes from Monday to Sunday in the language of the screen", () => {
  const english = weekdays("en").map(({ short }) => short);
  expect(english).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
  expect(weekdays("pl").at(0)?.long).toBe("poniedziałek");
});
