import { setupI18n } from "@lingui/core";
import { expect, test } from "vitest";
import { isImplied, REACH_ROWS, reachSummary } from "./reach";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });

test("whoever changes all accounts of a kind also reads them", () => {
  expect(isImplied("customers:read", ["customers:edit"])).toBe(true);
  expect(isImplied("customers:own", ["customers:edit"])).toBe(true);
  expect(isImplied("partners:read", ["customers:edit"])).toBe(false);
  expect(isImplied("customers:edit", ["customers:edit"])).toBe(false);
});

test("the right over all accounts holds every other one, but not itself", () => {
  const rights = REACH_ROWS.flatMap((row) => Object.values(row.rights));
  const held = rights.filter((right) => isImplied(right, ["accounts:all"]));
  expect(held).toEqual(rights.filter((right) => right !== "accounts:all"));
});

test("the accounts a role opens are told in words", () => {
  expect(reachSummary([], i18n)).toBe("Opens no accounts");
  expect(reachSummary(["accounts:all", "partners:own"], i18n)).toBe("Reads and changes all accounts");
  expect(reachSummary(["customers:own", "customers:read", "partners:own"], i18n)).toBe(
    "Reads all customers, changes their own. Reads and changes their own partners",
  );
});
