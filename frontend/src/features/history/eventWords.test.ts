import type { MessageDescriptor } from "@lingui/core";
import { expect, test } from "vitest";
import { changeWords, eventSentence, fieldName } from "./eventWords";

const say = (words: MessageDescriptor) => words.message ?? words.id;

test("an event is told in words, an unknown one by its name", () => {
  expect(eventSentence("contact.moved", say)).toBe("Stage changed");
  expect(eventSentence("ticket.reopened", say)).toBe("ticket.reopened");
});

test("fields are found in either spelling", () => {
  expect(fieldName("first_name", say)).toBe("First name");
  expect(fieldName("postalCode", say)).toBe("Postal code");
});

const told = (before: string | null, after: string | null) => changeWords({ before, after }, say);

test("values are words: references by label, nothing is nothing", () => {
  expect(told(null, '{"id":"1","label":"Won"}')).toEqual({ before: "", after: "Won" });
  expect(told('"Kraków"', '"Łódź"')).toEqual({ before: "Kraków", after: "Łódź" });
  expect(told('"PARTNER"', "null")).toEqual({ before: "Partner", after: "" });
});

test("of a list only what came and went is told", () => {
  const before = '[{"number":"601 602 603"},{"number":"22 555 10 10"}]';
  const after = '[{"number":"601 602 603"},{"number":"58 224 89 96"}]';
  expect(told(before, after)).toEqual({ before: "22 555 10 10", after: "58 224 89 96" });
  expect(told("[]", '[{"address":"ewa@example.com"}]')).toEqual({ before: "", after: "ewa@example.com" });
});
