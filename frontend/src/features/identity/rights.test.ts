import { expect, test } from "vitest";
import { rightsDiffer } from "./rights";

const ola = {
  permissions: ["contacts:read", "notes:add"],
  crmEnabled: true,
  crms: [{ id: "a" }, { id: "b" }],
};

test("the order says nothing", () => {
  const same = { ...ola, permissions: ola.permissions.toReversed(), crms: ola.crms.toReversed() };
  expect(rightsDiffer(ola, same)).toBe(false);
});

test("a permission, a Crm or the whole CRM taken away is a difference", () => {
  expect(rightsDiffer(ola, { ...ola, permissions: ["contacts:read"] })).toBe(true);
  expect(rightsDiffer(ola, { ...ola, crms: [{ id: "a" }] })).toBe(true);
  expect(rightsDiffer(ola, { ...ola, crmEnabled: false })).toBe(true);
});
