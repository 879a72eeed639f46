import { expect, test } from "vitest";
import { outcomesOf } from "./words";

test("what comes of it fits what it was", () => {
  expect(outcomesOf("CALL", "OUT")).toContain("NO_ANSWER");
  expect(outcomesOf("CALL", "IN")).not.toContain("NO_ANSWER");
  expect(outcomesOf("CALL", "OUT")).not.toContain("SENT");
  expect(outcomesOf("EMAIL", "OUT")[0]).toBe("SENT");
  expect(outcomesOf("SMS", "IN")).not.toContain("SENT");
});
