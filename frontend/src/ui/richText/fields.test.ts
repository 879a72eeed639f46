import { expect, test } from "vitest";
import { fieldParts, fieldsIn, filledText, withChips, withoutChips } from "./fields";
import { parsed } from "./html";

const SAMPLE: Record<string, string> = { "contact.firstName": "Ewa", "contact.position": "" };
const value = (key: string) => SAMPLE[key];

test("a field is its key, and perhaps a word for where there is nothing", () => {
  expect(fieldParts("contact.firstName")).toEqual({ key: "contact.firstName", otherwise: "" });
  expect(fieldParts(" contact.firstName | Dear customer ")).toEqual({
    key: "contact.firstName",
    otherwise: "Dear customer",
  });
});

test("fields are found once each, in their order", () => {
  expect(fieldsIn("{{b}} {{ a }} {{b}} {not} {{}}")).toEqual(["b", "a"]);
});

test("fields are filled in, empty ones with their word, unknown ones stay", () => {
  expect(filledText("Hello {{contact.firstName}}", value)).toBe("Hello Ewa");
  expect(filledText("{{contact.position|no post}}", value)).toBe("no post");
  expect(filledText("{{contact.position}}", value)).toBe("");
  expect(filledText("{{contact.shoe}}", value)).toBe("{{contact.shoe}}");
});

test("rich text gets chips and gives the same letters back", () => {
  const html = '<p>Dear <strong>{{contact.firstName|Mr "X" &amp; co}}</strong>, {{today}}</p>';
  const chips = withChips(html);
  expect(chips).toContain('data-field="today"');
  expect(chips).not.toContain("{{");
  expect(withoutChips(chips)).toBe(html);
});

test("markup in a field's word stays letters", () => {
  const html = "<p>{{contact.firstName|&lt;img src=x&gt;}}</p>";
  expect(parsed(withChips(html)).querySelector("img")).toBeNull();
  expect(withoutChips(withChips(html))).toBe(html);
});

test("a field in a link's address is left alone", () => {
  const html = '<p><a href="https://x.example/{{contact.id}}">here</a></p>';
  expect(withoutChips(withChips(html))).toBe(html);
});
