import { expect, test } from "vitest";
import { refusedName } from "./fileName";

test("only workbooks and comma-separated texts are sent", () => {
  expect(refusedName("Kontakty.XLSX")).toBeNull();
  expect(refusedName("contacts.csv")).toBeNull();
  expect(refusedName("contacts.xls")).toBe("old");
  expect(refusedName("photo.xlsx.png")).toBe("foreign");
});
