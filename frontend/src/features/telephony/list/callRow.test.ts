import { expect, test } from "vitest";
import { newsOf } from "./callRow";

const [START, ANSWER, END, LATER] = ["10:00", "10:01", "10:05", "11:30"].map((at) => `2026-11-23T${at}:00Z`);
const CALL = { id: "ewa-calls", startedAt: START ?? "" };

test("a call is as new as what the PBX told last", () => {
  expect(newsOf(CALL)).toEqual({ id: "ewa-calls", createdAt: START, updatedAt: START });
  const ended = { ...CALL, answeredAt: ANSWER ?? "", endedAt: END ?? "" };
  expect(newsOf(ended)).toEqual({ id: "ewa-calls", createdAt: END, updatedAt: END });
});

test("what a colleague says of it an hour later makes no new call of it", () => {
  const wrapped = { ...CALL, endedAt: END ?? "", wrappedUpAt: LATER ?? "" };
  expect(newsOf(wrapped)).toMatchObject({ createdAt: END, updatedAt: LATER });
});
