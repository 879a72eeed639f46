import { expect, test } from "vitest";
import { chosenOf, variablesOf } from "./operations";

const TWO = "query A { viewer { id } }\nsubscription B { listChanged { id } }";

test("what stands around the cursor is run", () => {
  expect(chosenOf(TWO, 3)?.name?.value).toBe("A");
  expect(chosenOf(TWO, 40)?.operation).toBe("subscription");
  expect(chosenOf(TWO, 1000)?.name?.value).toBe("A");
  expect(chosenOf("{ viewer", 0)).toBeUndefined();
});

test("variables are an object, or nothing", () => {
  expect(variablesOf(" ")).toEqual({});
  expect(variablesOf('{"a": [1]}')).toEqual({ a: [1] });
  expect(variablesOf("[1]")).toBeNull();
  expect(variablesOf("{")).toBeNull();
});
