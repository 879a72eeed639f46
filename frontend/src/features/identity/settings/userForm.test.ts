import { expect, test } from "vitest";
import { inputOf, patchOf, valuesOf } from "./userForm";

const ola = {
  name: "Ola Nowak",
  email: "ola@example.com",
  extension: "101",
  locale: "PL",
  active: true,
  roles: [{ id: "r1" }],
} as const;

test("a patch says only what was changed", () => {
  const initial = valuesOf(ola, "EN");
  expect(patchOf(initial, initial)).toEqual({});
  expect(patchOf({ ...initial, extension: "" }, initial)).toEqual({ extension: null });
  expect(patchOf({ ...initial, password: "correct horse", active: false }, initial)).toEqual({
    password: "correct horse",
    active: false,
  });
});

test("a new user works in the language of whoever adds them", () => {
  const input = inputOf({ ...valuesOf(null, "EN"), name: "Jan", extension: " 202 " });
  expect(input).toEqual({
    name: "Jan",
    email: "",
    password: "",
    roleIds: [],
    extension: "202",
    locale: "EN",
  });
});
