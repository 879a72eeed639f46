import { expect, test } from "vitest";
import { regionName, regionNamed, regions } from "./regions";

test("countries have names in the language of the screen and its order", () => {
  expect(regionName("PL", "pl")).toBe("Polska");
  expect(regionName("Polska", "en")).toBe("Polska");
  const names = regions("pl").map((region) => region.name);
  expect(names.indexOf("Łotwa")).toBeGreaterThan(names.indexOf("Luksemburg"));
  expect(names.indexOf("Łotwa")).toBeLessThan(names.indexOf("Malta"));
  expect(new Set(regions("en").map((region) => region.code)).size).toBe(names.length);
});

test("a country is known by its name in any of the languages", () => {
  expect(regionNamed(" polska ", ["pl", "en"])).toBe("PL");
  expect(regionNamed("Poland", ["pl", "en"])).toBe("PL");
  expect(regionNamed("Pologne", ["pl", "en"])).toBeNull();
});
