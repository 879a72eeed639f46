import { expect, test } from "vitest";
import type { PhoneKind } from "~/gql/graphql";
import { kindsFor, numbersFor } from "./phoneUse";

type Phone = { number: string; kind: PhoneKind; main: boolean; invalid: boolean; doNotCall: boolean };

const phone = (number: string, more: Partial<Phone> = {}): Phone => ({
  number,
  kind: "MOBILE",
  main: false,
  invalid: false,
  doNotCall: false,
  ...more,
});

const OFFICE = phone("22 555 10 10", { kind: "WORK", main: true });
const MOBILE = phone("601 602 603");
const FAX = phone("22 555 10 11", { kind: "OFFICE_FAX" });
const ALL = [MOBILE, OFFICE, FAX];
const numbers = (phones: readonly Phone[], use: "call" | "sms" | "fax") =>
  numbersFor(phones, use).map(({ number }) => number);

test("the main number is called first, a fax never", () => {
  expect(numbers(ALL, "call")).toEqual([OFFICE.number, MOBILE.number]);
});

test("an SMS goes to a mobile first", () => {
  expect(numbers(ALL, "sms")).toEqual([MOBILE.number, OFFICE.number]);
});

test("a fax goes to a fax number only", () => {
  expect(numbers(ALL, "fax")).toEqual([FAX.number]);
  expect(numbers([MOBILE], "fax")).toEqual([]);
  expect(kindsFor("fax")).toEqual(["OFFICE_FAX", "HOME_FAX"]);
});

test("a marked number comes last, even the main one", () => {
  const marked = { ...OFFICE, doNotCall: true };
  expect(numbers([marked, MOBILE], "call")).toEqual([MOBILE.number, OFFICE.number]);
  expect(numbers([{ ...MOBILE, invalid: true }, OFFICE], "sms")).toEqual([OFFICE.number, MOBILE.number]);
});

test("numbers alike keep their order", () => {
  const second = phone("602 603 604");
  expect(numbers([MOBILE, second], "call")).toEqual([MOBILE.number, second.number]);
});
