import { expect, test } from "vitest";
import { toneOf } from "./certainty";

test("the very number needs no word, a guess needs a plain one", () => {
  expect(toneOf("EXACT")).toBe("silent");
  expect(toneOf("NONE")).toBe("silent");
  expect(toneOf("REMEMBERED")).toBe("quiet");
  expect(toneOf("SUFFIX")).toBe("hint");
  expect(toneOf("ORGANIZATION")).toBe("hint");
});
