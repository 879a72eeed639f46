import { expect, test } from "vitest";
import { closed, MOST_TABS, neighbour, opened, type Tabs } from "./store";

const tab = (name: string) => ({ path: `/contacts/${name}`, title: name, initials: name.slice(0, 2) });
const three: Tabs = [tab("ewa"), tab("jan"), tab("ola")];

test("a record opens once and keeps its place", () => {
  expect(opened(three, tab("jan"))).toBe(three);
  const renamed = opened(three, { ...tab("jan"), title: "Jan Nowak" });
  expect(renamed.map((one) => one.title)).toEqual(["ewa", "Jan Nowak", "ola"]);
});

test("too many tabs push the oldest out", () => {
  const many = Array.from({ length: MOST_TABS + 1 }, (_, n) => tab(`c${n}`)).reduce(opened, [] as Tabs);
  expect(many).toHaveLength(MOST_TABS);
  expect(many[0]?.title).toBe("c1");
});

test("closing goes to the right neighbour, at the end to the left", () => {
  expect(neighbour(three, "/contacts/jan")?.title).toBe("ola");
  expect(neighbour(three, "/contacts/ola")?.title).toBe("jan");
  expect(neighbour([tab("ewa")], "/contacts/ewa")).toBeUndefined();
  expect(closed(three, "/contacts/jan").map((one) => one.title)).toEqual(["ewa", "ola"]);
});

test("a tab keeps its picture until it is known to have none", () => {
  const pictured = opened(three, { ...tab("ewa"), picture: "/avatars/1" });
  expect(opened(pictured, tab("ewa"))).toBe(pictured);
  expect(opened(pictured, { ...tab("ewa"), picture: null })[0]?.picture).toBeNull();
});
