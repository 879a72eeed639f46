import { expect, test } from "vitest";
import { stableHue } from "./hue";

test("a name keeps its colour and names spread over the circle", () => {
  expect(stableHue("Ewa Nowak")).toBe(stableHue("Ewa Nowak"));
  const hues = new Set(["Ewa", "Jan", "Ola", "Bartek", "Zofia", "Piotr", "Anna", "Adam"].map(stableHue));
  expect(hues.size).toBeGreaterThan(4);
});
