import { createRequest, makeOperation, type Operation, type OperationResult } from "urql";
import { expect, test } from "vitest";
import { filter, makeSubject, pipe, subscribe } from "wonka";
import { askAgain } from "./askAgain";

const operation = (kind: "query" | "mutation", name: string): Operation =>
  makeOperation(kind, createRequest(`${kind} ${name} { x }`, {}), {
    url: "/graphql",
    requestPolicy: "network-only",
  });

const LIST = operation("query", "List");
const REMOVE = operation("mutation", "Remove");

/** What reached the network, what came back to the app, and both ends to push into. */
function between() {
  const asked = makeSubject<Operation>();
  const answered = makeSubject<OperationResult>();
  const sent: Operation[] = [];
  const seen: OperationResult[] = [];
  const forward = (operations: typeof asked.source) => {
    pipe(
      operations,
      subscribe((each) => void sent.push(each)),
    );
    return pipe(
      answered.source,
      filter(() => true),
    );
  };
  const exchange = askAgain({ forward, client: {} as never, dispatchDebug: () => undefined });
  pipe(
    exchange(asked.source),
    subscribe((each) => void seen.push(each)),
  );
  const answer = (to: Operation, data: string, stale = false) =>
    answered.next({ operation: to, data, stale, hasNext: false } as OperationResult);
  return {
    ask: (each: Operation) => asked.next(each),
    answer,
    sent,
    seen: () => seen.map(({ data }) => data as string),
  };
}

test("an answer that a mutation has overtaken is asked for once more, and only the later one is seen", () => {
  const { ask, answer, sent, seen } = between();
  ask(LIST);
  ask(REMOVE);
  answer(REMOVE, "removed");
  answer(LIST, "before");
  expect(seen()).toEqual(["removed"]);
  expect(sent.map(({ key }) => key)).toEqual([LIST.key, REMOVE.key, LIST.key]);
  expect(sent.at(-1)?.context.requestPolicy).toBe("network-only");
  answer(LIST, "after");
  expect(seen()).toEqual(["removed", "after"]);
  expect(sent).toHaveLength(3);
});

test("what is asked after a mutation, or answered before it, is taken as it is", () => {
  const { ask, answer, sent, seen } = between();
  ask(LIST);
  ask(REMOVE);
  answer(LIST, "before");
  answer(REMOVE, "removed");
  ask(LIST);
  answer(LIST, "after");
  expect(seen()).toEqual(["before", "removed", "after"]);
  expect(sent).toHaveLength(3);
});

test("what the cache has is shown meanwhile", () => {
  const { ask, answer, seen } = between();
  ask(LIST);
  answer(LIST, "kept", true);
  ask(REMOVE);
  answer(REMOVE, "removed");
  answer(LIST, "before");
  answer(LIST, "after");
  expect(seen()).toEqual(["kept", "removed", "after"]);
});

test("what nobody waits for any more is not asked again", () => {
  const { ask, answer, sent } = between();
  ask(LIST);
  ask(REMOVE);
  ask(makeOperation("teardown", LIST, LIST.context));
  answer(REMOVE, "removed");
  answer(LIST, "before");
  expect(sent.filter(({ kind }) => kind === "query")).toHaveLength(1);
});
