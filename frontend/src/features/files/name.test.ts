import { expect, test } from "vitest";
import { cutName } from "./name";

test("a long name may be cut before its end, a short one not at all", () => {
  expect(cutName("umowa.pdf")).toEqual(["umowa.pdf", ""]);
  expect(cutName("protokół odbioru stanowisk 2026-11 v12.pdf")).toEqual([
    "protokół odbioru stanowisk 2026-1",
    "1 v12.pdf",
  ]);
});

test("no letter is cut in two", () => {
  const [head, tail] = cutName("rodzina na wakacjach 👨‍👩‍👧‍👦.jpeg");
  expect(head + tail).toBe("rodzina na wakacjach 👨‍👩‍👧‍👦.jpeg");
  expect(tail).toBe("ch 👨‍👩‍👧‍👦.jpeg");
});
