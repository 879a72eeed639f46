import { expect, test } from "vitest";
import {
  formatAgo,
  formatCapped,
  formatCount,
  formatDecimal,
  formatDuration,
  formatNear,
  formatSpan,
  formatTime,
  formatWhole,
} from "./format";
import { setZone } from "./zone";

test("a duration reads like a phone's display", () => {
  expect(formatDuration(7)).toBe("0:07");
  expect(formatDuration(760)).toBe("12:40");
  expect(formatDuration(3723)).toBe("1:02:03");
  expect(formatDuration(-4)).toBe("0:00");
});

test("a count that is cut off says so", () => {
  expect(formatCapped(10_000, "en")).toBe("10,000");
  expect(formatCapped(10_001, "en")).toBe("10,000+");
});

test("Polish groups four digits too", () => {
  expect(formatCount(9800, "pl")).toBe("9\u00a0800");
});

test("time passed is told in the largest fitting unit", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  expect(formatAgo("2026-11-22T11:59:40Z", now, "en")).toBe("now");
  expect(formatAgo("2026-11-22T11:15:00Z", now, "en")).toBe("45 min. ago");
  expect(formatAgo("2026-11-21T11:00:00Z", now, "pl")).toBe("wczoraj");
});

test("a whole number that may be a year is grouped from five digits on", () => {
  expect(formatWhole(2021, "en")).toBe("2021");
  expect(formatWhole("-2021", "pl")).toBe("-2021");
  expect(formatWhole("12345", "en")).toBe("12,345");
  expect(formatWhole(123456, "pl")).toBe("123\u00a0456");
});

test("a decimal keeps every digit", () => {
  expect(formatDecimal("123456789012345.123456", "en")).toBe("123,456,789,012,345.123456");
  expect(formatDecimal("-1234.5", "pl")).toBe("-1\u00a0234,5");
});

test("a span tells its day once, and its year only when it is another one", () => {
  setZone("Europe/Warsaw");
  const now = Date.parse("2026-11-22T12:00:00Z");
  const span = formatSpan("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z", "pl", now);
  expect(span).toBe("pon., 23 lis, 10:00–10:30");
  expect(formatSpan("2027-01-04T10:00:00Z", "2027-01-04T10:30:00Z", "pl", now)).toContain("2027");
});

test("times are those of the viewer's zone", () => {
  setZone("Europe/Warsaw");
  expect(formatTime("2027-03-28T00:59:00Z", "pl")).toBe("01:59");
  expect(formatTime("2027-03-28T01:00:00Z", "pl")).toBe("03:00");
  expect(formatTime("2027-03-28T20:10:00Z", "en")).toBe("22:10");
  setZone("America/New_York");
  expect(formatTime("2027-03-28T01:00:00Z", "pl")).toBe("21:00");
});

test("a moment near to now is told by its day", () => {
  const now = Date.parse("2026-11-23T10:00:00Z");
  setZone("Europe/Warsaw");
  expect(formatNear("2026-11-23T13:30:00Z", now, "en-GB")).toBe("Today, 14:30");
  expect(formatNear("2026-11-24T08:00:00Z", now, "pl")).toBe("Jutro, 09:00");
  expect(formatNear("2026-11-30T08:00:00Z", now, "en-GB")).toBe("Mon 30 Nov, 09:00");
  expect(formatNear("2027-01-04T08:00:00Z", now, "en-GB")).toContain("2027");
});
