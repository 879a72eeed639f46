import { expect, test } from "vitest";
import { refusedFile, refusedMeasures } from "./picture";

test("only pictures of at most 5 MB are looked at", () => {
  expect(refusedFile({ type: "image/png", size: 5 * 2 ** 20 })).toBeNull();
  expect(refusedFile({ type: "image/png", size: 5 * 2 ** 20 + 1 })).toBe("weight");
  expect(refusedFile({ type: "image/svg+xml", size: 10 })).toBe("type");
  expect(refusedFile({ type: "", size: 10 })).toBe("type");
});

test("at most 25 megapixels, and 8000 pixels a side", () => {
  expect(refusedMeasures({ width: 5000, height: 5000 })).toBeNull();
  expect(refusedMeasures({ width: 5000, height: 5001 })).toBe("measures");
  expect(refusedMeasures({ width: 8001, height: 10 })).toBe("measures");
});
