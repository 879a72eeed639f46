import { expect, test } from "vitest";
import { mailHref, smsHref, telHref } from "./outside";

test("a number is dialled without what stands between its digits", () => {
  expect(telHref("+48 601 602-603")).toBe("tel:+48601602603");
});

test("a message carries its text, safely", () => {
  expect(smsHref("+48601602603", "")).toBe("sms:+48601602603");
  expect(smsHref("+48601602603", "A & B?")).toBe("sms:+48601602603?&body=A%20%26%20B%3F");
});

test("a mail carries subject and lines", () => {
  expect(mailHref("ewa@example.com", "", "")).toBe("mailto:ewa@example.com");
  expect(mailHref("ewa@example.com", "Oferta 20%", "Dzień dobry,\nAnia")).toBe(
    "mailto:ewa@example.com?subject=Oferta%2020%25&body=Dzie%C5%84%20dobry%2C%0D%0AAnia",
  );
});

test("an address can't smuggle in fields of its own", () => {
  expect(mailHref("ewa?bcc=x@example.com", "", "")).toBe("mailto:ewa%3Fbcc%3Dx@example.com");
});
