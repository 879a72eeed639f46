import { expect, test } from "vitest";
import { beginsCall, type Sample, sampleGroups } from "./samples";

const sample = (dialect: Sample["dialect"], name: string): Sample => ({
  dialect,
  name,
  body: "",
  contentType: "application/json",
  path: "",
});
const SAMPLES = [sample("ZAMMAD", "Rings"), sample("SIPGATE", "Rings"), sample("ZAMMAD", "Hung up")];
const words = (dialect: string) => dialect.toLowerCase();

test("samples stand by dialect, the line's own first", () => {
  expect(sampleGroups(SAMPLES, "SIPGATE", words).map(({ group }) => group)).toEqual(["sipgate", "zammad"]);
  expect(sampleGroups(SAMPLES, undefined, words)[0]?.items).toEqual([
    { value: "0", label: "Rings" },
    { value: "2", label: "Hung up" },
  ]);
});

test("a call begins with the first sample of its dialect", () => {
  expect(SAMPLES.map((_, place) => beginsCall(SAMPLES, place))).toEqual([true, true, false]);
});
