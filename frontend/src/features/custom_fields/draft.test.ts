import { expect, test } from "vitest";
import type { CustomFieldType } from "~/gql/graphql";
import { inputOf, typedText } from "./draft";

const field = (type: CustomFieldType) => ({ id: "f", type });

test("each type goes to its own key of the input", () => {
  expect(inputOf(field("TEXT"), "NK-7", "pl")).toEqual({ fieldId: "f", text: "NK-7" });
  expect(inputOf(field("CHOICES"), ["a", "b"], "pl")).toEqual({ fieldId: "f", optionIds: ["a", "b"] });
  expect(inputOf(field("FLAG"), false, "pl")).toEqual({ fieldId: "f", flag: false });
});

test("an emptied field is sent as nothing", () => {
  expect(inputOf(field("DATE"), "", "pl")).toEqual({ fieldId: "f", date: null });
});

test("numbers are read with the locale's comma, text is left alone", () => {
  expect(inputOf(field("DECIMAL"), "1 234,5", "pl")).toEqual({ fieldId: "f", decimal: "1234.5" });
  expect(inputOf(field("INTEGER"), "dwa", "pl")).toEqual({ fieldId: "f", integer: "dwa" });
  expect(inputOf(field("TEXT"), "1,5", "pl")).toEqual({ fieldId: "f", text: "1,5" });
});

test("editing begins with what was saved, written as it is typed here", () => {
  const decimal = { __typename: "DecimalValue" as const, field: { id: "f" }, decimal: "0.10" };
  expect(typedText(decimal, "pl")).toBe("0,10");
  expect(typedText(undefined, "pl")).toBe("");
});
