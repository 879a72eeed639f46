import { setupI18n } from "@lingui/core";
import { expect, test } from "vitest";
import { curlOf, endsAt } from "./keyForm";
import type { Permission } from "./keys";
import { scopesFor, scopeWords } from "./scopeWords";

const PERMISSIONS: Permission[] = ["contacts:read", "tickets:read", "calls:read", "keys:create"].map(
  (name) => ({
    __typename: "Permission",
    name,
    description: `${name}!`,
    group: "RECORDS",
  }),
);

test("a key ends at the same time of day, or never", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");
  expect(endsAt(30, now)).toBe("2026-12-23T12:00:00.000Z");
  expect(endsAt(null, now)).toBeNull();
});

test("the worked line is one that a shell takes", () => {
  expect(curlOf("https://crm.example.com", "rb_x")).toBe(
    `curl https://crm.example.com/graphql \\
  -H 'Authorization: Bearer rb_x' \\
  -H 'Content-Type: application/json' \\
  -d '{"query": "{ viewer { user { name } } }"}'`,
  );
});

test("one gives a key what one has, but for making keys", () => {
  const names = scopesFor(PERMISSIONS, ["keys:create", "tickets:read"]).map(({ name }) => name);
  expect(names).toEqual(["tickets:read"]);
});

test("a line says what a key may do", () => {
  const i18n = setupI18n({ locale: "en", messages: { en: {} } });
  expect(scopeWords(null, PERMISSIONS, i18n)).toBe("All that its user may");
  expect(scopeWords(["tickets:read"], PERMISSIONS, i18n)).toBe("tickets:read!");
  const many = scopeWords(["calls:read", "contacts:read", "tickets:read"], PERMISSIONS, i18n);
  expect(many).toBe("contacts:read! · tickets:read! · 1 more right");
});
