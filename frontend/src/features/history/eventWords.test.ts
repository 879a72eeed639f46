import type { MessageDescriptor } from "@lingui/core";
import { expect, test } from "vitest";
import { eventSentence, fieldName, valueWords } from "./eventWords";

const say = (words: MessageDescriptor) => words.message ?? words.id;

test("an event is told in words, an unknown one by its name", () => {
  expect(eventSentence("contact.moved", say)).toBe("Stage changed");
  expect(eventSentence("ticket.reopened", say)).toBe("ticket.reopened");
});

test("fields are found in either spelling", () => {
  expect(fieldName("first_name", say)).toBe("First name");
  expect(fieldName("postalCode", say)).toBe("Postal code");
});

test("values are words: references by label, lists joined, nothing is nothing", () => {
  expect(valueWords('{"id":"1","label":"Won"}', say)).toBe("Won");
  expect(valueWords('[{"number":"601 602 603"},{"number":"22 555 10 10"}]', say)).toBe(
    "601 602 603, 22 555 10 10",
  );
  expect(valueWords('"Łódź"', say)).toBe("Łódź");
  expect(valueWords('"PARTNER"', say)).toBe("Partner");
  expect(valueWords("null", say)).toBe("");
  expect(valueWords(null, say)).toBe("");
});
