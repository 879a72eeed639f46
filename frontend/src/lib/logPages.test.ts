import { expect, test } from "vitest";
import { type Pages, withNewest, withOlder } from "./logPages";

const pages = (ids: string, end: string | null): Pages<{ id: string }> => ({
  rows: ids.split("").map((id) => ({ id })),
  end,
});
const shown = ({ rows, end }: Pages<{ id: string }>) => [rows.map(({ id }) => id).join(""), end];

test("what is new stands on top, and what was scrolled to stays", () => {
  const now = withOlder(pages("edc", "c"), pages("ba", null));
  expect(shown(withNewest(now, pages("gfe", "e")))).toEqual(["gfedcba", null]);
});

test("as long as nothing older was asked for, it is one page", () => {
  expect(shown(withNewest(pages("cba", "a"), pages("dcb", "b")))).toEqual(["dcba", "a"]);
  expect(shown(withNewest(pages("cba", "a"), pages("cba", "a")))).toEqual(["cba", "a"]);
});

test("no gap is shown as if it were none: after a flood the log begins anew", () => {
  expect(shown(withNewest(pages("cba", null), pages("zyx", "x")))).toEqual(["zyx", "x"]);
});

test("a page that moved on since it was asked for doubles nothing", () => {
  expect(shown(withOlder(pages("edc", "c"), pages("cba", null)))).toEqual(["edcba", null]);
});
