import { expect, test } from "vitest";
import { webAddress } from "./webAddress";

test("only the web is linked to", () => {
  expect(webAddress("https://example.com/a b")).toBe("https://example.com/a%20b");
  expect(webAddress("javascript:alert(1)")).toBeNull();
  expect(webAddress("data:text/html,x")).toBeNull();
  expect(webAddress("not an address")).toBeNull();
});
