import { expect, test } from "vitest";
import { nameOf, withNewest } from "./kept";

const kept = (document: string) => ({ document, variables: "" });

test("what is run again moves to the top, and twenty stay", () => {
  expect(withNewest([kept("a"), kept("b")], kept("b"))).toEqual([kept("b"), kept("a")]);
  const many = Array.from({ length: 20 }, (_, index) => kept(`${index}`));
  expect(withNewest(many, kept("new"))).toHaveLength(20);
});

test("a document is called by its operation, else by how it begins", () => {
  expect(nameOf(kept("query Who { viewer { id } }"))).toBe("Who");
  expect(nameOf(kept("# me\n{\n  viewer { id }\n}"))).toBe("{ viewer { id } }");
});
