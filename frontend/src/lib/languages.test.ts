import { expect, test } from "vitest";
import { languageName, languages } from "./languages";

test("languages have names in the language of the screen, a typed word stays", () => {
  expect(languageName("pl", "pl")).toBe("Polski");
  expect(languageName("uk", "en")).toBe("Ukrainian");
  expect(languageName("po śląsku", "pl")).toBe("po śląsku");
  expect(languageName("", "pl")).toBe("");
});

test("what is likely comes first", () => {
  expect(languages("en").slice(0, 2)).toEqual([
    { id: "pl", label: "Polish" },
    { id: "en", label: "English" },
  ]);
});
