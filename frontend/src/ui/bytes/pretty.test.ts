import { expect, test } from "vitest";
import { pretty } from "./pretty";

test("JSON is indented, whatever else its type says", () => {
  expect(pretty('{"event":"newCall"}', "application/json; charset=utf-8")).toBe('{\n  "event": "newCall"\n}');
});

test("a form stands one field a line, decoded", () => {
  expect(pretty("from=%2B48601602603&user%5B%5D=Anna+Nowak", "application/x-www-form-urlencoded")).toBe(
    "from = +48601602603\nuser[] = Anna Nowak",
  );
});

test("what is broken, or of no known type, is shown as it came", () => {
  expect(pretty('{"event":', "application/json")).toBe('{"event":');
  expect(pretty("<b>hello</b>", "text/html")).toBe("<b>hello</b>");
});
