import { expect, test } from "vitest";
import { conflictsAmong } from "./conflicts";
import type { CalendarActivity, Entry } from "./entry";

type Made = { who?: string; with?: string[]; done?: boolean };

const user = (name: string) => ({ id: name, name, initials: name });

function entry(id: string, from: string, to: string, { who = "ola", with: others = [], done }: Made = {}) {
  const activity = {
    id,
    doneAt: done ? "2026-11-23T00:00:00Z" : null,
    assignee: user(who),
    participants: others.map(user),
  } as unknown as CalendarActivity;
  return { id, start: `2026-11-23T${from}`, end: `2026-11-23T${to}`, activity } satisfies Entry;
}

const ids = (entries: Entry[]) =>
  [...conflictsAmong(entries)].map(([id, others]) => [id, others.map((other) => other.id)]);

test("one person at two places at once", () => {
  expect(ids([entry("a", "10:00", "11:00"), entry("b", "10:30", "11:30")])).toEqual([
    ["a", ["b"]],
    ["b", ["a"]],
  ]);
});

test("a participant cannot be elsewhere either", () => {
  const with_ = entry("b", "10:30", "11:30", { who: "bartek", with: ["ola"] });
  expect(ids([entry("a", "10:00", "11:00"), with_])).toHaveLength(2);
});

test("one after the other, of two people, due, or done: nobody is in anybody's way", () => {
  const first = entry("a", "10:00", "11:00");
  for (const other of [
    entry("b", "11:00", "12:00"),
    entry("b", "10:00", "11:00", { who: "bartek" }),
    entry("b", "10:30", "10:30"),
    entry("b", "10:30", "11:30", { done: true }),
  ])
    expect(ids([first, other])).toEqual([]);
});
