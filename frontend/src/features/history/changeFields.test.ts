import { expect, test } from "vitest";
import { fieldsOf } from "./changeFields";
import { FIELD_WORDS } from "./eventWords";

test.each(["contact", "organization"] as const)("every field of a %s has a name", (kind) => {
  expect(fieldsOf(kind).filter((field) => !FIELD_WORDS[field])).toEqual([]);
});
