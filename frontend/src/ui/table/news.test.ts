import { expect, test } from "vitest";
import { newcomers } from "./news";

const row = (id: string, age: number) => ({
  id,
  createdAt: "2026-11-23T10:00:00Z",
  updatedAt: new Date(Date.parse("2026-11-23T10:00:00Z") + age * 1000).toISOString(),
});

test("who has just been made is new, who was changed on a far page is not", () => {
  const listed = { ids: new Set(["a"]), whole: false };
  expect(newcomers([row("a", 0), row("b", 1), row("c", 3600)], listed)).toEqual(["b"]);
});

test("a list shown to its end knows whom it lacks", () => {
  expect(newcomers([row("a", 0), row("c", 3600)], { ids: new Set(["a"]), whole: true })).toEqual(["c"]);
});
