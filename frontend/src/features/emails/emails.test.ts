import { expect, test } from "vitest";
import { moved, withAddress, withMain } from "./emails";

const two = [
  { address: "ewa@example.com", main: true },
  { address: "biuro@example.com", main: false },
];
const told = (emails: { address: string; main?: boolean | null | undefined }[]) =>
  emails.map(({ address, main }) => (main ? `${address}!` : address));

test("the first address is the main one, another is not", () => {
  expect(told(withAddress([], 0, "ewa@example.com"))).toEqual(["ewa@example.com!"]);
  expect(told(withAddress(two, 2, "dom@example.com"))).toEqual([
    "ewa@example.com!",
    "biuro@example.com",
    "dom@example.com",
  ]);
});

test("an emptied address is taken out, and the next becomes the main one", () => {
  expect(told(withAddress(two, 0, ""))).toEqual(["biuro@example.com!"]);
});

test("only one address is the main one", () => {
  expect(told(withMain(two, 1))).toEqual(["ewa@example.com", "biuro@example.com!"]);
});

test("addresses change places, not beyond the ends", () => {
  expect(told(moved(two, 0, 1))).toEqual(["biuro@example.com", "ewa@example.com!"]);
  expect(told(moved(two, 0, -1))).toEqual(told(two));
});
