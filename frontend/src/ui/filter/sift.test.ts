import { expect, test } from "vitest";
import { sift } from "./sift";

const TYPES = {
  types: {
    Filter: {
      and: "[Filter!]",
      or: "[Filter!]",
      not: "Filter",
      city: "Text",
      kind: "[Kind!]",
      since: "DateTime",
      own: "[Own!]",
    },
    Text: { contains: "String", in: "[String!]" },
    Own: { fieldId: "ID!", number: "Decimal" },
  },
  enums: { Kind: ["A", "B"] },
};
const sifted = (value: unknown) => sift(value, "Filter", TYPES);

test("what the API knows goes through as it is", () => {
  const filter = {
    city: { contains: "gda", in: null },
    or: [{ not: { kind: ["A"] } }, { own: [{ fieldId: "f", number: "1.5" }] }],
  };
  expect(sifted(filter)).toEqual({ filter, strange: false });
  expect(sifted(undefined)).toEqual({ filter: null, strange: false });
});

test.each([
  "{broken",
  7,
  [],
  { cty: { contains: "a" } },
  { city: "Gdańsk" },
  { city: { has: "a" } },
  { kind: ["C"] },
  { since: "yesterday" },
  { own: [{ number: "1" }] },
  { own: [{ fieldId: "f", number: "one" }] },
  { and: "x" },
])("%j is nothing that can be asked", (value) => {
  expect(sifted(value)).toEqual({ filter: null, strange: true });
});

test("what stands beside it holds further", () => {
  expect(sifted({ city: { contains: "a" }, cty: 1, and: [{ kind: ["B"] }, { kind: "B" }] })).toEqual({
    filter: { city: { contains: "a" }, and: [{ kind: ["B"] }] },
    strange: true,
  });
});

test("within one of and not a part goes as a whole", () => {
  expect(sifted({ or: [{ city: { contains: "a" }, cty: 1 }, { kind: ["A"] }], not: { cty: 1 } })).toEqual({
    filter: { or: [{ kind: ["A"] }] },
    strange: true,
  });
});
