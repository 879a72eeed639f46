import { expect, test } from "vitest";
import { personTypeOf } from "./kinds";

test("the type of an address is one of ours, or none", () => {
  expect(personTypeOf("STUDENT")).toBe("STUDENT");
  expect(personTypeOf("toString")).toBeNull();
  expect(personTypeOf(undefined)).toBeNull();
});
