import { expect, test } from "vitest";
import { allowedSections } from "./sections";

const keys = (permissions: string[]) => allowedSections(permissions).map((section) => section.key);

test("whoever may configure nothing sees their own profile and what this is", () => {
  expect(keys(["contacts:read"])).toEqual(["profile", "about"]);
});

test("each permission opens its section", () => {
  expect(keys(["projects:edit", "crms:configure"])).toEqual([
    "profile",
    "projects",
    "crms",
    "dictionaries",
    "tickets",
    "about",
  ]);
});
