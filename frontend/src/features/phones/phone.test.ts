import { expect, test } from "vitest";
import { placeOf, withoutPhone, withPhone } from "./phone";

const mobile = { id: "1", number: "601 602 603", main: true };
const work = { id: "2", number: "22 555 10 10", main: false };

test("a number is changed in its place, a new one comes last", () => {
  expect(withPhone([mobile, work], { ...work, description: "wew. 12" })).toEqual([
    mobile,
    { ...work, description: "wew. 12" },
  ]);
  expect(withPhone([mobile], { number: "58 224 89 96" })).toEqual([mobile, { number: "58 224 89 96" }]);
});

test("there is one main number", () => {
  const [first, second] = withPhone([mobile, work], { ...work, main: true });
  expect([first?.main, second?.main]).toEqual([false, true]);
});

test("a number that a colleague removed meanwhile is added again, without its old id", () => {
  expect(withPhone([mobile], work)).toEqual([mobile, { number: work.number, main: false }]);
});

test("errors are looked for where the number stands", () => {
  expect(placeOf([mobile, work], work)).toBe(1);
  expect(placeOf([mobile, work], { number: "1" })).toBe(2);
  expect(withoutPhone([mobile, work], mobile)).toEqual([work]);
});
