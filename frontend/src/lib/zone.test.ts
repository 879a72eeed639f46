import { expect, test } from "vitest";
import { instantAt, instantsAt, isZone, wallAt } from "./zone";

const wall = (text: string) => Date.parse(`${text}Z`);
const shown = (instant: number) => new Date(instant).toISOString();

const ZONES = [
  "Europe/Warsaw",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
  "UTC",
];
const HOUR = 3_600_000;

test("a zone's clock shows its own time, in winter and in summer", () => {
  expect(shown(wallAt(wall("2026-11-23T09:00"), "Europe/Warsaw"))).toBe("2026-11-23T10:00:00.000Z");
  expect(shown(wallAt(wall("2026-07-23T09:00"), "Europe/Warsaw"))).toBe("2026-07-23T11:00:00.000Z");
});

test("every instant of the days when clocks change comes back from what the clock shows then", () => {
  for (const zone of ZONES) {
    for (const day of ["2026-03-08", "2027-03-28", "2026-04-05", "2026-10-25", "2026-11-01", "2027-06-15"]) {
      for (let quarter = -96; quarter < 192; quarter += 1) {
        const instant = wall(`${day}T00:00`) + (quarter * HOUR) / 4;
        expect(instantsAt(wallAt(instant, zone), zone)).toContain(instant);
      }
    }
  }
});

test("a time that the clocks skip is none, and means as much later", () => {
  expect(instantsAt(wall("2027-03-28T02:30"), "Europe/Warsaw")).toEqual([]);
  const instant = instantAt(wall("2027-03-28T02:30"), "Europe/Warsaw");
  expect(shown(wallAt(instant, "Europe/Warsaw"))).toBe("2027-03-28T03:30:00.000Z");
});

test("a time that comes twice means the first", () => {
  const twice = instantsAt(wall("2026-10-25T02:30"), "Europe/Warsaw");
  expect(twice.map(shown)).toEqual(["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]);
  expect(instantAt(wall("2026-10-25T02:30"), "Europe/Warsaw")).toBe(twice[0]);
});

test("a change of half an hour is one too", () => {
  expect(instantsAt(wall("2026-04-05T01:45"), "Australia/Lord_Howe")).toHaveLength(2);
});

test("a name that is no zone is known as none", () => {
  expect(isZone("Europe/Warsaw")).toBe(true);
  expect(isZone("Europe/Atlantis")).toBe(false);
});
