import { expect, test } from "vitest";
import { chosenOf, inputOf, others, sorted } from "./choices";

const city = { key: "city", chosen: "ewa", differs: true };
const name = { key: "lastName", chosen: "ewa", differs: false };

test("the server's proposal holds until somebody chooses", () => {
  expect(chosenOf(city, {})).toBe("ewa");
  expect(chosenOf(city, { city: "jan" })).toBe("jan");
});

test("only what was chosen is sent, and nothing of a field that is not there", () => {
  expect(inputOf({ city: "jan", shoe: "jan" }, [city, name])).toEqual([{ field: "city", recordId: "jan" }]);
});

test("what differs comes first", () => {
  expect(sorted([name, city])).toEqual([[city], [name]]);
});

test("the others keep their order whoever stays", () => {
  expect(others(["a", "b", "c"], "b")).toEqual(["a", "c"]);
});
