import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UserErrors } from "~/lib/graphql/userErrors";
import { Board } from "./Board";
import type { PlaceInput } from "./boardState";

type Card = { id: string; boardPosition: string; stage: { id: string }; archivedAt: string | null };
type Answer = { card: Card | null; errors: UserErrors };

const card = (id: string, stage: string, boardPosition: number): Card => ({
  id,
  boardPosition: String(boardPosition),
  stage: { id: stage },
  archivedAt: null,
});
const refused = new UserErrors([{ code: "READ_ONLY", message: "No.", path: [] }]);

/** A board of two stages before a server that answers when it is told to. */
async function trial() {
  let pages = 0;
  const sent: PlaceInput[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const lead = ["a", "b", "c"].map((id, at) => card(id, "lead", at));
  const board = new Board<Card, { id: string }>({
    columns: async () => [
      { stage: { id: "lead" }, column: { cards: lead, count: 3, next: null } },
      { stage: { id: "client" }, column: { cards: [card("x", "client", 5)], count: 80, next: "after x" } },
    ],
    page: async () => {
      pages++;
      return { cards: [card("y", "client", 9)], count: 80, next: null };
    },
    counts: async () => new Map([["lead", 7]]),
    place: (input) => {
      sent.push(input);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  await board.refresh();
  const ids = (stage: string) =>
    board
      .get()
      .columns.get(stage)
      ?.cards.map(({ id }) => id)
      .join("");
  return {
    board,
    ids,
    sent,
    pages: () => pages,
    answer: (answer: Partial<Answer>) => answers.shift()?.({ card: null, errors: refused, ...answer }),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a move is seen at once and tells the server beside whom", async () => {
  const { board, ids, sent, answer } = await trial();
  const done = board.place("b", { stageId: "client", index: 0 });
  expect([ids("lead"), ids("client")]).toEqual(["ac", "bx"]);
  expect(board.get().moving.has("b")).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ id: "b", stageId: "client", beforeId: "x" }]);
  answer({ card: card("b", "client", 4) });
  expect(await done).toBeNull();
  expect(board.get().moving.size).toBe(0);
});

test("a refused card goes back, and it is said why", async () => {
  const { board, ids, answer } = await trial();
  const done = board.place("b", { stageId: "client", index: 1 });
  await vi.advanceTimersByTimeAsync(0);
  answer({});
  expect((await done)?.text).toBe("No.");
  expect([ids("lead"), ids("client")]).toEqual(["abc", "x"]);
  expect(board.get().columns.get("client")?.count).toBe(80);
});

test("moves of one card in quick succession are saved as the last place says", async () => {
  const { board, ids, sent, answer } = await trial();
  const done = board.place("a", { stageId: "lead", index: 1 });
  await vi.advanceTimersByTimeAsync(0);
  expect(await board.place("a", { stageId: "lead", index: 2 })).toBeNull();
  answer({ card: card("a", "lead", 1.5) });
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ afterId }) => afterId)).toEqual(["b", "c"]);
  answer({ card: card("a", "lead", 3) });
  await done;
  expect(ids("lead")).toBe("bca");
});

test("what others do finds its place, and not while a card is dragged", async () => {
  const { board, ids } = await trial();
  board.hold();
  board.hear({ cards: [card("x", "lead", 0.5)], gone: ["c"], resync: false });
  expect(ids("lead")).toBe("abc");
  board.release();
  expect([ids("lead"), ids("client")]).toEqual(["axbc", ""]);
  expect(board.get().fresh.has("x")).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(ids("lead")).toBe("axb");
  expect(board.get().fresh.size).toBe(0);
  expect(board.get().columns.get("lead")?.count).toBe(7);
});

test("an archived card leaves the board", async () => {
  const { board, ids } = await trial();
  board.hear({ cards: [{ ...card("b", "lead", 1), archivedAt: "2026-11-23" }], gone: [], resync: false });
  expect(board.get().leaving.has("b")).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(ids("lead")).toBe("ac");
});

test("a card that is being moved here is not moved by others meanwhile", async () => {
  const { board, ids } = await trial();
  void board.place("a", { stageId: "client", index: 0 });
  board.hear({ cards: [card("a", "lead", 9)], gone: [], resync: false });
  expect(ids("client")).toBe("ax");
});

test("the next page comes when the end is near, once", async () => {
  const { board, ids, pages } = await trial();
  board.show("client", 0);
  board.show("client", 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(ids("client")).toBe("xy");
  expect(pages()).toBe(1);
});
