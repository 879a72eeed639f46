import { expect, test } from "vitest";
import { fitting } from "./fitting";
import { foundOf } from "./foundOf";
import type { Action } from "./item";
import { stepped } from "./stepped";
import type { Hit } from "./useSearch";

const action = (label: string, words?: string): Action => ({
  key: label,
  label,
  section: "",
  icon: () => null,
  run: () => undefined,
  ...(words === undefined ? {} : { words }),
});
const labels = (actions: readonly Action[]) => actions.map(({ label }) => label);

test("actions are found without accents, by the words of their section too, best first", () => {
  const all = [
    action("Rola użytkownika"),
    action("Użytkownicy", "Ustawienia"),
    action("Działy", "Ustawienia"),
  ];
  expect(labels(fitting(all, "uzyt"))).toEqual(["Użytkownicy", "Rola użytkownika"]);
  expect(labels(fitting(all, "ustaw dz"))).toEqual(["Działy"]);
  expect(labels(fitting(all, "zyt"))).toEqual(["Rola użytkownika", "Użytkownicy"]);
  expect(fitting(all, "xyz")).toEqual([]);
});

test("no more than six of them", () => {
  const many = Array.from({ length: 9 }, (_, n) => action(`Go ${n}`));
  expect(fitting(many, "go")).toHaveLength(6);
});

test("up and down go round, and start over where the chosen one is gone", () => {
  const keys = ["a", "b", "c"];
  expect(stepped(keys, "a", 1)).toBe("b");
  expect(stepped(keys, "c", 1)).toBe("a");
  expect(stepped(keys, "a", -1)).toBe("c");
  expect(stepped(keys, "gone", 1)).toBe("a");
  expect(stepped(keys, null, -1)).toBe("c");
  expect(stepped([], "a", 1)).toBeNull();
});

const contact = {
  id: "1",
  displayName: "Ewa Kowal",
  initials: "EK",
  archivedAt: null,
  city: "Łódź",
  avatar: null,
  organization: { id: "2", displayName: "Firma" },
  stage: { id: "3", name: "Lead", colour: "#111111" },
  segment: null,
};
const words = { taxId: (number: string) => `NIP ${number}` };
const hit = (parts: Partial<Hit>): Hit => ({
  reason: "NAME",
  matched: "Ewa Kowal",
  fuzzy: false,
  contact,
  organization: null,
  ticket: null,
  ...parts,
});

test("a line says why somebody was found", () => {
  expect(foundOf(hit({}), words)).toMatchObject({
    under: "Firma · Łódź",
    sought: "name",
    dot: { name: "Lead" },
  });
  expect(foundOf(hit({ reason: "NUMBER", matched: "601 602 603" }), words)).toMatchObject({
    under: "601 602 603",
    sought: "digits",
  });
  expect(foundOf(hit({ reason: "EMAIL", matched: "ewa@example.com" }), words)?.under).toBe("ewa@example.com");
  expect(foundOf(hit({ fuzzy: true }), words)?.sought).toBe("nothing");
});

test("a company is found by its tax id, and what is neither is passed over", () => {
  const organization = {
    id: "9",
    displayName: "Firma",
    initials: "F",
    city: "",
    taxId: "5213017228",
    stage: null,
  };
  const found = foundOf(hit({ contact: null, organization, reason: "TAX_ID", matched: "5213017228" }), words);
  expect(found).toMatchObject({ kind: "organizations", under: "NIP 5213017228", sought: "digits" });
  expect(foundOf(hit({ contact: null }), words)).toBeNull();
});

test("a ticket stands with whom it is of and its state", () => {
  const ticket = {
    id: "7",
    title: "#1042 Broken headset",
    contact: { id: "1", displayName: "Ewa Kowal" },
    organization: null,
    state: { id: "3", name: "Open", colour: "#111111" },
  };
  expect(foundOf(hit({ contact: null, ticket, matched: "#1042 Broken headset" }), words)).toMatchObject({
    kind: "tickets",
    displayName: "#1042 Broken headset",
    under: "Ewa Kowal",
    dot: { name: "Open" },
    sought: "name",
  });
});
