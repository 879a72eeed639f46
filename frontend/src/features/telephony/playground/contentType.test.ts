import { expect, test } from "vitest";
import { bodyOf, contentTypeOf, editable, FORM_TYPE, JSON_TYPE } from "./contentType";

test("the type is seen from the text", () => {
  expect(contentTypeOf('  {"event": "newCall"}')).toBe(JSON_TYPE);
  expect(contentTypeOf("event=newCall&from=48601602603")).toBe(FORM_TYPE);
  expect(contentTypeOf("user%5B%5D=101")).toBe(FORM_TYPE);
  expect(contentTypeOf("<Response/>")).toBe("application/xml");
  expect(contentTypeOf("hello there = 1")).toBe("text/plain");
});

test("a form may be written one field a line, and comes back as it was", () => {
  const body = "event=newCall&from=%2B48601602603&user[]=101&user[]=102";
  expect(editable(body, FORM_TYPE).split("\n")).toHaveLength(4);
  expect(bodyOf(editable(body, FORM_TYPE))).toBe(body);
});

test("stray signs at the ends of lines don't make empty fields", () => {
  expect(bodyOf("event=newCall&\n&from=1\n\n")).toBe("event=newCall&from=1");
});

test("JSON is indented to be edited; what is broken stays as it is", () => {
  expect(editable('{"a":1}', "application/json")).toBe('{\n  "a": 1\n}');
  expect(editable('{"a":', "application/json")).toBe('{"a":');
});
