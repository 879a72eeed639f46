import { i18n } from "@lingui/core";
import { beforeAll, expect, test } from "vitest";
import { choiceWords } from "./choiceWords";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const NO_REASON = { lastCallAt: null, mine: false, openTickets: 0, remembered: false };

beforeAll(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("each reason has its words, the weightiest first", () => {
  const why = { lastCallAt: "2026-11-22T10:00:00Z", mine: true, openTickets: 2, remembered: true };
  expect(choiceWords(why, NOW, "en")).toEqual([
    "chosen last time",
    expect.stringMatching(/^last call /),
    "my contact",
    "2 open tickets",
  ]);
});

test("without a reason nothing is said", () => {
  expect(choiceWords(NO_REASON, NOW, "en")).toEqual([]);
});
