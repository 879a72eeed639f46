import { expect, test } from "vitest";
import { partsOf } from "./parts";

test("only what the shown columns need is asked for", () => {
  const needs = { tags: "withTags", country: "withPlace", city: "withPlace", birthday: "withAbout" } as const;
  expect(partsOf(needs, ["name", "city"])).toEqual({ withTags: false, withPlace: true, withAbout: false });
});
