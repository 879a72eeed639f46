import { expect, test } from "vitest";
import { placeAfter } from "./place";

const PAGES = [3, 0, 1];

test("arrows turn pages and stop at the ends", () => {
  expect(placeAfter("ArrowRight", { file: 0, page: 0 }, PAGES)).toEqual({ file: 0, page: 1 });
  expect(placeAfter("ArrowRight", { file: 0, page: 2 }, PAGES)).toBeNull();
  expect(placeAfter("ArrowLeft", { file: 0, page: 0 }, PAGES)).toBeNull();
  expect(placeAfter("End", { file: 0, page: 0 }, PAGES)).toEqual({ file: 0, page: 2 });
  expect(placeAfter("Home", { file: 0, page: 2 }, PAGES)).toEqual({ file: 0, page: 0 });
});

test("Page Up and Page Down go from file to file, those without a picture too", () => {
  expect(placeAfter("PageDown", { file: 0, page: 2 }, PAGES)).toEqual({ file: 1, page: 0 });
  expect(placeAfter("PageDown", { file: 2, page: 0 }, PAGES)).toBeNull();
  expect(placeAfter("PageUp", { file: 0, page: 0 }, PAGES)).toBeNull();
  expect(placeAfter("End", { file: 1, page: 0 }, PAGES)).toEqual({ file: 1, page: 0 });
});

test("other keys lead nowhere", () => {
  expect(placeAfter("a", { file: 0, page: 0 }, PAGES)).toBeNull();
});
