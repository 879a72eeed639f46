import { expect, test } from "vitest";
import { zoneOptions } from "./zones";

const NOON = Date.parse("2026-11-23T12:00:00Z");

test("every zone stands with the time it is there, UTC first", () => {
  const options = zoneOptions(NOON, "pl");
  expect(options[0]).toEqual({ value: "UTC", label: "UTC · 12:00" });
  expect(options).toContainEqual({ value: "Europe/Warsaw", label: "Europe/Warsaw · 13:00" });
  expect(options).toContainEqual({ value: "America/New_York", label: "America/New York · 07:00" });
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
});
