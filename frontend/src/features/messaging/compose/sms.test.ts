import { expect, test } from "vitest";
import { smsLength, strangeLetters } from "./sms";

test("160 plain letters are one part, one more makes two", () => {
  expect(smsLength("a".repeat(160))).toEqual({ encoding: "GSM7", characters: 160, parts: 1, left: 0 });
  expect(smsLength("a".repeat(161))).toEqual({ encoding: "GSM7", characters: 161, parts: 2, left: 145 });
  expect(smsLength("a".repeat(306)).parts).toBe(2);
  expect(smsLength("a".repeat(307)).parts).toBe(3);
});

test("a Polish letter leaves room for 70", () => {
  expect(smsLength("ą".repeat(70))).toEqual({ encoding: "UCS2", characters: 70, parts: 1, left: 0 });
  expect(smsLength(`ą${"a".repeat(70)}`)).toEqual({ encoding: "UCS2", characters: 71, parts: 2, left: 63 });
});

test("some signs take two places, and none is cut in half", () => {
  expect(smsLength("€")).toMatchObject({ characters: 1, left: 158 });
  expect(smsLength(`${"a".repeat(152)}€${"a".repeat(7)}`)).toMatchObject({
    characters: 160,
    parts: 2,
    left: 144,
  });
  expect(smsLength("😀")).toMatchObject({ characters: 1, left: 68 });
  expect(smsLength(`${"ą".repeat(66)}😀${"ą".repeat(3)}`)).toMatchObject({
    characters: 70,
    parts: 2,
    left: 62,
  });
});

test("nothing is no part", () => {
  expect(smsLength("")).toEqual({ encoding: "GSM7", characters: 0, parts: 0, left: 160 });
});

test("it is told which letters make it dear", () => {
  expect(strangeLetters("Dzień dobry, żółw żre")).toEqual(["ń", "ż", "ó", "ł"]);
  expect(strangeLetters("plain é ok")).toEqual([]);
});
