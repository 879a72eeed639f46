import { beforeAll, expect, test } from "vitest";
import { localOf } from "../localTime";
import { setZone } from "../zone";
import { saidTime } from "./saidTime";

/** A Monday, 10:20 in Warsaw. */
const NOW = new Date("2026-11-23T09:20:00Z");
const said = (text: string) => {
  const moment = saidTime(text, NOW);
  return moment && localOf(moment);
};

beforeAll(() => setZone("Europe/Warsaw"));

test("a time alone is the next such time", () => {
  expect(said("15:00")).toBe("2026-11-23T15:00");
  expect(said("o 15")).toBe("2026-11-23T15:00");
  expect(said("3 pm")).toBe("2026-11-23T15:00");
  expect(said("12 am")).toBe("2026-11-24T00:00");
  expect(said("9.30")).toBe("2026-11-24T09:30");
  expect(said("10:20")).toBe("2026-11-24T10:20");
});

test("a span begins now", () => {
  expect(said("za 2 h")).toBe("2026-11-23T12:20");
  expect(said("in 2h")).toBe("2026-11-23T12:20");
  expect(said("Za pół godziny")).toBe("2026-11-23T10:50");
  expect(said("in half an hour")).toBe("2026-11-23T10:50");
  expect(said("za godzinę")).toBe("2026-11-23T11:20");
  expect(said("in an hour")).toBe("2026-11-23T11:20");
  expect(said("za 45 minut")).toBe("2026-11-23T11:05");
});

test("days are named, counted or written", () => {
  expect(said("jutro 15:00")).toBe("2026-11-24T15:00");
  expect(said("tomorrow at 8")).toBe("2026-11-24T08:00");
  expect(said("pojutrze rano")).toBe("2026-11-25T09:00");
  expect(said("za 3 dni o 10")).toBe("2026-11-26T10:00");
  expect(said("in a week")).toBe("2026-11-30T09:00");
  expect(said("za tydzień po południu")).toBe("2026-11-30T14:00");
  expect(said("24.11 12:30")).toBe("2026-11-24T12:30");
  expect(said("10.12")).toBe("2026-12-10T09:00");
  expect(said("5.1. 8:00")).toBe("2027-01-05T08:00");
  expect(said("2026-12-01 9:15")).toBe("2026-12-01T09:15");
});

test("a weekday is the next such day, today's while its time is to come", () => {
  expect(said("pt 10:00")).toBe("2026-11-27T10:00");
  expect(said("w piątek o 10")).toBe("2026-11-27T10:00");
  expect(said("we wtorek")).toBe("2026-11-24T09:00");
  expect(said("fri")).toBe("2026-11-27T09:00");
  expect(said("pon. 16")).toBe("2026-11-23T16:00");
  expect(said("monday 9:00")).toBe("2026-11-30T09:00");
});

test("minutes and hours pass as they do when the clocks are set back", () => {
  // 25 October 2026 in Warsaw: the hour from two to three comes twice
  expect(saidTime("za 2 h", new Date("2026-10-24T23:30:00Z"))).toBe("2026-10-25T01:30:00.000Z");
  expect(saidTime("za 30 min", new Date("2026-10-25T01:10:00Z"))).toBe("2026-10-25T01:40:00.000Z");
});

test("what was said of today and is over stays there, so that it can be refused", () => {
  expect(said("dziś 9:00")).toBe("2026-11-23T09:00");
});

test("what is no time is none", () => {
  for (const text of ["", "soon", "25:00", "9:75", "13 pm", "31.2 10:00", "jutro kiedyś", "za 2"])
    expect(said(text)).toBeNull();
});

test("what is years away is no time, however long the number", () => {
  for (const text of [
    "za 99999999999 h",
    "za 9999999 h",
    `in ${"9".repeat(400)} min`,
    "za 99999999 dni",
    "za 9999 tygodni",
    "9999-12-31 10:00",
    "0001-01-01",
  ])
    expect(said(text)).toBeNull();
  expect(said("2031-11-20 10:00")).toBe("2031-11-20T10:00");
});
