import { expect, test } from "vitest";
import type { Field } from "../field";
import { orderByField } from "./orderByField";

const field = (id: string, searchable: boolean): [string, Field] => [
  id,
  { id, name: id, type: "INTEGER", searchable, required: false, options: [] },
];
const list = { byId: new Map([field("a-b", true), field("quiet", false)]) };

test("a field's order is read from the address, its id whatever it holds", () => {
  expect(orderByField("-field.a-b", list)).toEqual({
    field: "CUSTOM_FIELD",
    customFieldId: "a-b",
    direction: "DESC",
  });
  expect(orderByField("name", list)).toBeNull();
});

test("a field that is gone or not searchable orders nothing", () => {
  expect(orderByField("field.gone", list)).toBeNull();
  expect(orderByField("field.quiet", list)).toBeNull();
});
