import { expect, test } from "vitest";
import { secondsOf } from "./duration";

test.each([
  ["3:20", 200],
  ["0:07", 7],
  ["1:02:03", 3723],
  ["5", 300],
  [" 90 ", 5400],
  ["", null],
  ["3:75", undefined],
  ["-5", undefined],
  ["five", undefined],
])("“%s” is %s seconds", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
