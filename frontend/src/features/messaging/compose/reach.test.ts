import { expect, test } from "vitest";
import { addressesOf, knownAddress } from "./reach";

const phone = (number: string, kind: "MOBILE" | "WORK" | "OFFICE_FAX", main = false) => ({
  id: number,
  number,
  e164: `+48${number.replaceAll(" ", "")}`,
  national: number,
  kind,
  description: "",
  main,
  invalid: false,
  doNotCall: false,
});

const REACH = {
  emails: [
    { address: "biuro@kartowa.example", main: false },
    { address: "ewa@kartowa.example", main: true },
  ],
  phones: [
    phone("22 555 10 10", "WORK", true),
    phone("601 602 603", "MOBILE"),
    phone("22 555 10 11", "OFFICE_FAX"),
  ],
};
const shown = (channel: "EMAIL" | "SMS" | "FAX") => addressesOf(REACH, channel).map((one) => one.shown);

test("an e-mail goes to the main address first", () => {
  expect(shown("EMAIL")).toEqual(["ewa@kartowa.example", "biuro@kartowa.example"]);
});

test("an SMS goes to a mobile first, a fax to fax numbers only", () => {
  expect(shown("SMS")).toEqual(["601 602 603", "22 555 10 10"]);
  expect(shown("FAX")).toEqual(["22 555 10 11"]);
});

test("the same number twice is offered once", () => {
  const mobile = phone("601 602 603", "MOBILE");
  const twice = { ...REACH, phones: [mobile, { ...mobile, id: "2" }] };
  expect(addressesOf(twice, "SMS")).toHaveLength(1);
});

test("what is typed is known however it is written", () => {
  const emails = addressesOf(REACH, "EMAIL");
  expect(knownAddress(emails, " Ewa@Kartowa.example ")?.value).toBe("ewa@kartowa.example");
  const numbers = addressesOf(REACH, "SMS");
  expect(knownAddress(numbers, "+48 601-602-603")?.shown).toBe("601 602 603");
  expect(knownAddress(numbers, "601602603")?.value).toBe("+48601602603");
  expect(knownAddress(numbers, "601 602 604")).toBeUndefined();
  expect(knownAddress(numbers, "")).toBeUndefined();
});
