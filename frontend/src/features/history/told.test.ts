import type { MessageDescriptor } from "@lingui/core";
import { expect, test } from "vitest";
import type { CustomFieldType } from "~/gql/graphql";
import { toldChange } from "./told";

const say = (words: MessageDescriptor) => words.message ?? words.id;
const told = (type: CustomFieldType, before: string | null, after: string | null) => {
  const customField = { id: "f", name: "Umowa", type };
  return toldChange({ field: "customValues", before, after, customField }, say, "pl");
};

test("our own fields are told as before", () => {
  const change = { field: "city", before: null, after: '"Łódź"', customField: null };
  expect(toldChange(change, say, "pl")).toEqual({ key: "city", name: "City", before: "", after: "Łódź" });
});

test("numbers and dates are told in the user's format, digit for digit", () => {
  expect(told("DECIMAL", "null", "123456789012345.123456").after).toBe(
    "123 456 789 012 345,123456".replaceAll(" ", "\u00a0"),
  );
  expect(told("DATE", '"2026-01-05"', null)).toMatchObject({
    name: "Umowa",
    before: "5 stycznia 2026",
    after: "",
  });
});

test("choices are told by their labels, and of several what came and went", () => {
  expect(told("CHOICE", null, '{"id":"1","label":"Handel"}').after).toBe("Handel");
  const two = '[{"id":"1","label":"A"},{"id":"2","label":"B"}]';
  expect(told("CHOICES", two, '[{"id":"2","label":"B"}]')).toMatchObject({ before: "A", after: "" });
});

test("a text is never taken for a word of ours, and one of a former type stands as it is", () => {
  expect(told("TEXT", null, '"true"').after).toBe("true");
  expect(told("INTEGER", '"dwanaście"', "12")).toMatchObject({ before: "dwanaście", after: "12" });
});
