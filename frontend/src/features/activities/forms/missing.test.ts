import { i18n } from "@lingui/core";
import { expect, test } from "vitest";
import { inputOf } from "./inputs";
import { missingIn } from "./missing";
import { newValues } from "./values";

i18n.loadAndActivate({ locale: "en", messages: {} });

const nothing = newValues(Date.parse("2026-11-23T09:10:00Z"), false);
const firm = { id: "o", name: "Hurtownia" };
const ewa = { id: "a", name: "Ewa" };

const fields = (...given: Parameters<typeof inputOf>) =>
  missingIn(given[0], inputOf(...given)).map(({ path }) => path.at(-1));

test("all that a kind can't be without is told at once", () => {
  expect(fields("TASK", nothing, "pl")).toEqual(["subject"]);
  expect(fields("CONVERSATION", nothing, "pl")).toEqual(["subject", "organizationId", "contactId"]);
  expect(fields("MEETING", nothing, "pl")).toContain("assigneeId");
  expect(fields("PHONE_MEETING", nothing, "pl")).toEqual(["subject", "number"]);
});

test("blanks are no subject, and what is there is not missed", () => {
  expect(fields("TASK", { ...nothing, subject: "  " }, "pl")).toEqual(["subject"]);
  const whole = { ...nothing, subject: "Umowa", organization: firm, people: [ewa] };
  expect(fields("CONVERSATION", whole, "pl")).toEqual([]);
});
