import { expect, test } from "vitest";
import { patchOf, type Rules, valuesOf } from "./rules";

const RULES: Rules = {
  id: "1",
  version: 1,
  quietFrom: "00:00",
  quietTo: "00:00",
  quietDays: ["SUN"],
  callConsents: [{ id: "a", name: "Offers" }],
  emailConsents: [],
  smsConsents: [],
  faxConsents: [],
};

test("equal times are no quiet hours, and a night is proposed for when they are switched on", () => {
  const values = valuesOf(RULES);
  expect([values.quiet, values.from, values.to]).toEqual([false, "21:00", "08:00"]);
  expect(patchOf(values)).toMatchObject({ quietFrom: "00:00", quietTo: "00:00", callConsentIds: ["a"] });
  expect(patchOf({ ...values, quiet: true })).toMatchObject({ quietFrom: "21:00", quietTo: "08:00" });
});

test("what is set comes back as it was", () => {
  const values = valuesOf({ ...RULES, quietFrom: "20:30", quietTo: "09:00" });
  expect(patchOf(values)).toMatchObject({ quietFrom: "20:30", quietTo: "09:00", quietDays: ["SUN"] });
});
