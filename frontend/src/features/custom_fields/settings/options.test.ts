import { expect, test } from "vitest";
import { type OptionDraft, optionInputs, optionPath, pasted } from "./options";

const it: OptionDraft = { id: "1", saved: "o1", label: "IT" };
const blank: OptionDraft = { id: "2", saved: null, label: " " };
const trade: OptionDraft = { id: "3", saved: null, label: " Handel " };

test("blank lines are not sent, new options have no id", () => {
  expect(optionInputs([it, blank, trade])).toEqual([{ id: "o1", label: "IT" }, { label: "Handel" }]);
});

test("an error is found at its line, though blank ones were not sent", () => {
  expect(optionPath([it, blank, trade], trade)).toBe("options.1");
  expect(optionPath([it, blank, trade], blank)).toBeNull();
});

test("several pasted lines become several options, one line stays text", () => {
  const options = pasted([it, { ...blank, label: "" }], 1, "Handel\r\nUsługi\n\nProdukcja\n");
  expect(options?.map(({ label }) => label)).toEqual(["IT", "Handel", "Usługi", "Produkcja"]);
  expect(pasted([{ ...blank, label: "" }], 0, "Handel")).toBeNull();
  expect(pasted([it], 0, "Handel\nUsługi")).toBeNull();
});
