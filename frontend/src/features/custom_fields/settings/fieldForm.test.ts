import { expect, test } from "vitest";
import type { Definition } from "./definition";
import { formOf, inputOf, patchOf } from "./fieldForm";
import { newOption } from "./options";

const branch: Definition = {
  id: "f1",
  version: 3,
  name: "Branża",
  type: "CHOICE",
  position: 10,
  searchable: true,
  unique: false,
  required: false,
  valueCount: 2,
  options: [{ id: "o1", label: "IT" }],
  deletedAt: null,
};

test("a new field of no list type has no options, and without a position it comes last", () => {
  const input = inputOf({ ...formOf(null), name: "Nr klienta", options: [newOption("IT")] });
  expect(input).toMatchObject({ name: "Nr klienta", type: "TEXT", position: null, options: [] });
});

test("only what changed is sent", () => {
  const form = formOf(branch);
  expect(patchOf(branch, { ...form, position: "" }, form, false)).toEqual({
    id: "f1",
    expectedVersion: 3,
    position: null,
  });
});

test("options are sent whole and keep their ids", () => {
  const form = formOf(branch);
  const options = [newOption("Handel"), ...form.options];
  expect(patchOf(branch, { ...form, options }, form, true)).toEqual({
    id: "f1",
    options: [{ label: "Handel" }, { id: "o1", label: "IT" }],
  });
});
