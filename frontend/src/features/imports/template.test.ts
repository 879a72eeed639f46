import { expect, test } from "vitest";
import { templateCsv } from "./template";

test("the template has one line of headings", () => {
  expect(templateCsv([{ label: "First name" }, { label: 'A "b", c' }])).toBe(
    '\u{FEFF}First name,"A ""b"", c"\r\n',
  );
});
