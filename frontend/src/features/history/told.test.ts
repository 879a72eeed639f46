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

test("days and moments of our own fields are told as this user reads them", () => {
  const born = { field: "birthday", before: null, after: '"1985-03-14"', customField: null };
  expect(toldChange(born, say, "pl").after).toBe("14 marca 1985");
  expect(toldChange({ ...born, field: "city" }, say, "pl").after).toBe("1985-03-14");
  const archived = { ...born, field: "archivedAt", after: '"2026-11-22T20:30:00+00:00"' };
  expect(toldChange(archived, say, "pl").after).toContain("listopada 2026");
});

test("a picture is told as one, not by its bytes", () => {
  const pictured = { field: "avatar", before: null, after: '"9f86d081884c7d65"', customField: null };
  expect(toldChange(pictured, say, "en").after).toBe("a picture");
});
