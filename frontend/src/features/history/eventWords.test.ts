import type { MessageDescriptor } from "@lingui/core";
import { expect, test } from "vitest";
import { changeWords, eventSentence, fieldName } from "./eventWords";

const say = (words: MessageDescriptor) => words.message ?? words.id;
const unbroken = (number: string) => number.replaceAll(" ", "\u00a0");

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
  const kind = { field: "accountKind", before: '"partner"', after: "null" };
  expect(changeWords(kind, say)).toEqual({ before: "Partner", after: "" });
});

test("of a list only what came and went is told", () => {
  const before = '[{"number":"601 602 603"},{"number":"22 555 10 10"}]';
  const after = '[{"number":"601 602 603"},{"number":"58 224 89 96"}]';
  expect(told(before, after)).toEqual({ before: unbroken("22 555 10 10"), after: unbroken("58 224 89 96") });
  expect(told("[]", '[{"address":"ewa@example.com"}]')).toEqual({ before: "", after: "ewa@example.com" });
});

test("our own names are told in words only in their own fields", () => {
  const size = { field: "size", before: null, after: '"micro"' };
  expect(changeWords(size, say).after).toBe("Micro, under 10 people");
  expect(changeWords({ ...size, field: "city" }, say).after).toBe("micro");
});

test("a relation says who is what, a consent what was said", () => {
  const spouse = '{"id":"1","label":"Jan Nowak","kind":"spouse","remark":""}';
  expect(told(null, spouse).after).toBe("Jan Nowak (Spouse)");
  expect(told(spouse, spouse.replace('""', '"od 2019"')).after).toBe("Jan Nowak (Spouse, od 2019)");
  const given = '{"id":"2","label":"Newsletter","granted":true}';
  expect(told(given, given.replace("true", "false"))).toEqual({
    before: "Newsletter – granted",
    after: "Newsletter – withdrawn",
  });
});

test("a number that was marked says so", () => {
  const number = '[{"number":"601 602 603","kind":"other","doNotCall":false,"invalid":false}]';
  expect(told(number, number.replace('"doNotCall":false', '"doNotCall":true'))).toEqual({
    before: unbroken("601 602 603"),
    after: `${unbroken("601 602 603")} (do not call)`,
  });
});
