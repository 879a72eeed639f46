import { expect, test } from "vitest";
import { gridTemplate, nextSort, sortState } from "./columns";

test("a second click turns the order round", () => {
  expect(nextSort("name", "updated")).toBe("updated");
  expect(nextSort("updated", "updated")).toBe("-updated");
  expect(sortState("-updated", "updated")).toBe("descending");
  expect(sortState("name", "updated")).toBe("none");
});

test("growing columns share what is left", () => {
  expect(gridTemplate([{ meta: { width: 200, grow: 2 } }, { meta: { width: 90 } }])).toBe(
    "minmax(200px, 2fr) 90px",
  );
});
