import { expect, test } from "vitest";
import { type Calls, dropped, heard, lost, noCalls, phaseOf, type Told } from "./calls";

const BARTEK = "bartek";
const call = (version: number, state: Told["state"], more: Partial<Told> = {}): Told => ({
  id: "ewa-calls",
  version,
  state,
  missed: false,
  ...more,
});
const ring = call(1, "RINGING");
const answer = call(2, "ANSWERED", { user: { id: BARTEK } });
const end = call(3, "ENDED", { user: { id: BARTEK } });
const told = (...news: Told[]): Calls<Told> =>
  news.reduce((calls, one) => heard(calls, one, BARTEK), noCalls<Told>());

test("a call rings, is talked and ends", () => {
  expect(told(ring).known).toEqual([ring]);
  expect(told(ring, answer).known).toEqual([answer]);
  expect(told(ring, answer, end).known).toEqual([end]);
});

test("repeated and late news change nothing", () => {
  const calls = told(ring, answer);
  expect(heard(calls, answer, BARTEK)).toBe(calls);
  expect(heard(calls, ring, BARTEK)).toBe(calls);
});

test("every order of the same news ends alike once the call was seen", () => {
  for (const order of [
    [ring, answer, end],
    [ring, end, answer],
    [answer, ring, end],
    [answer, end, ring],
  ]) {
    expect(told(...order).known).toEqual([end]);
  }
});

test("a call whose end came first never pops", () => {
  expect(told(end, ring, answer).known).toEqual([]);
});

test("what a colleague answered is theirs", () => {
  const taken = call(2, "ANSWERED", { user: { id: "daria" } });
  expect(phaseOf(taken, BARTEK)).toBe("elsewhere");
  expect(phaseOf(call(2, "ANSWERED", { user: null }), BARTEK)).toBe("talking");
  expect(told(taken).known).toEqual([]);
  expect(told(ring, taken).known).toEqual([taken]);
});

test("several calls at once stand in the order they came", () => {
  const other = { ...ring, id: "jan-calls" };
  expect(told(ring, other, answer).known.map(({ id }) => id)).toEqual(["ewa-calls", "jan-calls"]);
});

test("after a gap the calls that went on and are no longer live are looked up", () => {
  const calls = told(ring, { ...ring, id: "jan-calls" });
  expect(lost(calls, [{ ...ring, id: "jan-calls" }], BARTEK)).toEqual([ring]);
  expect(lost(told(ring, answer, end), [], BARTEK)).toEqual([]);
});

test("a dropped call stays away, and dropping an unknown one changes nothing", () => {
  const calls = dropped(told(ring), ring.id);
  expect(calls.known).toEqual([]);
  expect(heard(calls, ring, BARTEK)).toBe(calls);
  expect(dropped(calls, "nobody")).toBe(calls);
});
