import { expect, test } from "vitest";
import { inputOf, newUser, patchOf, valuesOf } from "./userForm";

const ola = {
  name: "Ola Nowak",
  email: "ola@example.com",
  extension: "101",
  locale: "PL",
  active: true,
  roles: [{ id: "r1" }],
} as const;

test("a user without an extension has an empty one in the form", () => {
  expect(valuesOf({ ...ola, extension: null }).extension).toBe("");
  expect(valuesOf(ola)).toMatchObject({ extension: "101", roleIds: ["r1"], password: "" });
});

test("an emptied extension is taken away, one that was left alone is not spoken of", () => {
  expect(patchOf({ id: "u1", extension: " " })).toEqual({ id: "u1", extension: null });
  expect(patchOf({ id: "u1", active: false })).toEqual({ id: "u1", active: false });
});

test("a new user works in the language of whoever adds them", () => {
  const input = inputOf({ ...newUser("EN"), name: "Jan", extension: " 202 " });
  expect(input).toEqual({
    name: "Jan",
    email: "",
    password: "",
    roleIds: [],
    extension: "202",
    locale: "EN",
  });
});
