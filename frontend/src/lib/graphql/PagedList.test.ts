import { expect, test } from "vitest";
import { PagedList, type PageResult } from "./PagedList";

const ALL = Array.from({ length: 230 }, (_, n) => n);
const SIZE = 100;

/** A server of 230 numbers that answers at once and counts who is listening. */
function serve() {
  const open = new Set<string | null>();
  const ask = (after: string | null, tell: (result: PageResult<number>) => void) => {
    open.add(after);
    const from = after === null ? 0 : Number(after) + 1;
    const rows = ALL.slice(from, from + SIZE);
    const hasNext = from + SIZE < ALL.length;
    tell({ page: { rows, endCursor: String(rows.at(-1)), hasNext }, failed: false });
    return () => void open.delete(after);
  };
  const list = new PagedList(ask, SIZE);
  list.subscribe(() => {});
  return { open, list };
}

test("the first page shows room for the second", () => {
  const { list, open } = serve();
  expect(list.get()).toMatchObject({ count: 200, offset: 0, loading: false });
  expect([...open]).toEqual([null]);
});

test("scrolling asks for pages in view and lets go of those behind", () => {
  const { list, open } = serve();
  list.show(80, 120);
  expect(list.get().rows).toHaveLength(200);
  list.show(205, 230);
  expect(list.get()).toMatchObject({ count: 230, offset: 200 });
  expect(list.get().rows[0]).toBe(200);
  expect([...open]).toEqual(["199"]);
});

test("nobody on the screen, nobody listening", () => {
  const { list, open } = serve();
  const stop = list.subscribe(() => {});
  stop();
  expect(open.size).toBe(1);
});

test("rows of pages that were let go of are found again, and what was never seen is not", async () => {
  const { list, open } = serve();
  list.show(80, 120);
  list.show(205, 230);
  expect(await list.between(95, 104)).toEqual([95, 96, 97, 98, 99, 100, 101, 102, 103, 104]);
  expect(await list.between(225, 900)).toEqual([225, 226, 227, 228, 229]);
  expect([...open]).toEqual(["199"]);
});

test("with other parts of each row it is the same list at the same place", () => {
  const { list, open } = serve();
  list.show(80, 120);
  list.show(205, 230);
  const asked: (string | null)[] = [];
  list.askFor("more", (after) => {
    asked.push(after);
    return () => {};
  });
  list.askFor("more", () => () => {});
  expect(asked).toEqual(["199"]);
  expect([...open]).toEqual([]);
  expect(list.get()).toMatchObject({ count: 230, offset: 200, ended: true });
});
