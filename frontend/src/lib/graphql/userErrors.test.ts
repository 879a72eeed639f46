import { expect, test } from "vitest";
import { UserErrors } from "./userErrors";

const errors = new UserErrors([
  { code: "BLANK", message: "Give a name.", path: ["input", "firstName"] },
  { code: "INVALID", message: "Not a number.", path: ["phones", "0", "number"] },
  { code: "CONFLICT", message: "Changed meanwhile.", path: [] },
]);

test("an error is found by its field, with or without the leading input", () => {
  expect(errors.at("firstName")).toBe("Give a name.");
  expect(errors.at("phones.0.number")).toBe("Not a number.");
  expect(errors.at("city")).toBeUndefined();
});

test("what no field shows is shown for the whole form", () => {
  expect(errors.besides(["firstName", "phones.0.number"])).toBe("Changed meanwhile.");
  expect(errors.conflict?.message).toBe("Changed meanwhile.");
});

test("a field of several values shows what was refused of one of them", () => {
  expect(errors.within("phones")).toBe("Not a number.");
  expect(errors.within("phone")).toBeUndefined();
  expect(errors.beyond(["phones", "firstName"])).toBe("Changed meanwhile.");
});
