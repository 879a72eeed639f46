import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Paged } from "~/lib/graphql/usePagedList";
import { useListNews } from "./useListNews";

const OLD = { createdAt: "2026-01-01T10:00:00Z", updatedAt: "2026-11-01T10:00:00Z" };
const row = (id: string) => ({ id, ...OLD });

/** The first rows of a longer list. */
function shows(ids: string[]): Paged<{ id: string }> {
  const list = { scrollTop: 0, retry: vi.fn() };
  const rows = ids.map((id) => ({ id }));
  return {
    list,
    rows,
    offset: 0,
    count: 300,
    ended: false,
    loading: false,
    failed: false,
    stale: false,
  } as never;
}

test("a row that was deleted and came back waits to be shown, and the list is counted both times", () => {
  vi.useFakeTimers();
  const recount = vi.fn();
  const before = shows(["a", "b"]);
  const { result, rerender } = renderHook(({ paged }) => useListNews(paged, false, recount), {
    initialProps: { paged: before },
  });
  act(() => result.current.hear({ rows: [], gone: ["b"], resync: false }));
  expect(result.current.gone).toEqual(new Set(["b"]));
  act(() => void vi.advanceTimersByTime(2000));
  expect(recount).toHaveBeenCalledTimes(1);
  rerender({ paged: { ...before, rows: [{ id: "a" }] } });
  act(() => result.current.hear({ rows: [row("b"), row("far")], gone: [], resync: false }));
  expect(result.current.fresh).toBe(1);
  expect(recount).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
