import { expect, test } from "vitest";
import { canGoBack } from "./canGoBack";

test("what was ticked one by one goes back into the basket, or out of it", () => {
  expect(canGoBack({ ids: ["ewa", "jan"] }, 2)).toBe(true);
});

test("nobody comes into the basket who was not in it before", () => {
  expect(canGoBack({ ids: ["ewa", "jan"] }, 1)).toBe(false);
  expect(canGoBack({ ids: [] }, 0)).toBe(false);
  expect(canGoBack({ filter: { inBasket: true }, except: [] }, 2)).toBe(false);
});
