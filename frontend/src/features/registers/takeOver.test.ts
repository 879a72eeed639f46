import { expect, test } from "vitest";
import { differences, fillingGaps, type Known, taken } from "./takeOver";

const NOTHING: Known = { name: "", regon: "", krs: "", address1: "", postalCode: "", city: "", country: "" };
const REGISTERED: Known = {
  ...NOTHING,
  name: "PRZYKŁAD SP. Z O.O.",
  regon: "000002217",
  address1: "ul. Prosta 1",
  city: "WARSZAWA",
};

test("what the register does not know is no difference, nor are capitals and blanks", () => {
  const ours = { ...NOTHING, name: "Przykład  sp. z o.o.", krs: "0000123456", city: "Warszawa" };
  expect(differences(ours, REGISTERED).map(({ field }) => field)).toEqual(["regon", "address1"]);
});

test("a country is the same in another language", () => {
  const registered = { ...NOTHING, country: "Poland" };
  expect(differences({ ...NOTHING, country: "polska" }, registered)).toEqual([]);
  expect(differences({ ...NOTHING, country: "Niemcy" }, registered)).toHaveLength(1);
});

test("gaps are ticked, what stands there is not", () => {
  const found = differences({ ...NOTHING, name: "Example", city: "Kraków" }, REGISTERED);
  expect(found.find(({ field }) => field === "city")).toEqual({
    field: "city",
    ours: "Kraków",
    theirs: "WARSZAWA",
  });
  expect(fillingGaps(found)).toEqual(["regon", "address1"]);
});

test("only what is ticked is taken over", () => {
  const found = differences({ ...NOTHING, name: "Example" }, REGISTERED);
  expect(taken(found, ["name", "city"])).toEqual({ name: "PRZYKŁAD SP. Z O.O.", city: "WARSZAWA" });
});
