import { expect, test } from "vitest";
import { changed } from "./changed";

test("only what differs is sent, lists compared by their members", () => {
  const initial = { name: "Ola", roleIds: ["a", "b"], extension: "101" };
  expect(changed({ ...initial }, initial)).toEqual({});
  expect(changed({ name: "Ola", roleIds: ["a"], extension: "" }, initial)).toEqual({
    roleIds: ["a"],
    extension: "",
  });
});
