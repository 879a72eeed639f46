import { expect, test } from "vitest";
import { matching } from "./option";

test("choosing is forgiving of case and Polish letters", () => {
  const cities = [
    { id: "1", label: "Łódź" },
    { id: "2", label: "Kraków" },
  ];
  expect(matching(cities, "lod").map((one) => one.id)).toEqual(["1"]);
  expect(matching(cities, "  ").map((one) => one.id)).toEqual(["1", "2"]);
});
