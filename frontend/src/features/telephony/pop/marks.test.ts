import { beforeEach, expect, test } from "vitest";
import { type Marks, mark, marked, unmark, unmarked, wasOpened } from "./marks";

beforeEach(() => localStorage.clear());

test("a mark is made once and taken back once", () => {
  const marks = marked({}, "ewa-calls", "front");
  expect(marked(marks, "ewa-calls", "front")).toBe(marks);
  expect(marked(marks, "ewa-calls", "folded")).toEqual({ "ewa-calls": ["front", "folded"] });
  expect(unmarked(marks, "ewa-calls", "folded")).toBe(marks);
  expect(unmarked(marks, "ewa-calls", "front")).toEqual({ "ewa-calls": [] });
});

test("old calls are forgotten", () => {
  const many = Array.from({ length: 60 }, (_, at) => `call-${at}`);
  const marks = many.reduce<Marks>((all, id) => marked(all, id, "front"), {});
  expect(Object.keys(marks)).toHaveLength(40);
  expect(marks["call-59"]).toEqual(["front"]);
});

test("what one tab opened, another knows at once", () => {
  expect(wasOpened("ewa-calls")).toBe(false);
  mark("ewa-calls", "folded");
  expect(wasOpened("ewa-calls")).toBe(false);
  mark("ewa-calls", "behind");
  expect(wasOpened("ewa-calls")).toBe(true);
  unmark("ewa-calls", "behind");
  expect(wasOpened("ewa-calls")).toBe(false);
});
