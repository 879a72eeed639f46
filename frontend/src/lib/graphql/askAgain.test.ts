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

/** What reached the network, what came back to the app, and both ends to push into; no cache in between. */
function between() {
  const asked = makeSubject<Operation>();
  const answered = makeSubject<OperationResult>();
  const sent: Operation[] = [];
  const seen: OperationResult[] = [];
  const network = (operations: typeof asked.source) => {
    pipe(
      operations,
      subscribe((each) => void sent.push(each)),
    );
    return pipe(
      answered.source,
      filter(() => true),
    );
  };
  const parts = { client: {} as never, dispatchDebug: () => undefined };
  const { before, after, heeded } = askAgain();
  pipe(
    before({ ...parts, forward: after({ ...parts, forward: network }) })(asked.source),
    subscribe((each) => void seen.push(each)),
  );
  const forgotten: unknown[] = [];
  const cache = { invalidate: (what: unknown) => void forgotten.push(what) };
  return {
    forget: () => {
      const updates = heeded({
        Subscription: { jobChanged: (_r, _v, each) => each.invalidate("Query", "list") },
      });
      updates["Subscription"]?.["jobChanged"]?.({}, {}, cache as never, {} as never);
      return forgotten;
    },
    ask: (each: Operation) => asked.next(each),
    answer: (to: Operation, data: string) =>
      answered.next({ operation: to, data, stale: false, hasNext: false } as OperationResult),
    sent: () => sent.map(({ kind }) => kind),
    last: () => sent.at(-1),
    seen: () => seen.map(({ data }) => data as string),
  };
}

test("an answer that a mutation has overtaken is asked for once more, and only the later one is seen", () => {
  const { ask, answer, sent, last, seen } = between();
  ask(LIST);
  ask(REMOVE);
  answer(REMOVE, "removed");
  answer(LIST, "before");
  expect(seen()).toEqual(["removed"]);
  expect(sent()).toEqual(["query", "mutation", "query"]);
  expect(last()?.context.requestPolicy).toBe("network-only");
  answer(LIST, "after");
  expect(seen()).toEqual(["removed", "after"]);
  expect(sent()).toHaveLength(3);
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
  expect(sent()).toHaveLength(3);
});

test("of two equal questions the earlier one is not waited for", () => {
  const { ask, sent } = between();
  ask(LIST);
  ask(LIST);
  expect(sent()).toEqual(["query", "teardown", "query"]);
});

test("what nobody waits for any more is not asked again", () => {
  const { ask, answer, sent } = between();
  ask(LIST);
  ask(REMOVE);
  ask(makeOperation("teardown", LIST, LIST.context));
  answer(REMOVE, "removed");
  answer(LIST, "before");
  expect(sent()).toEqual(["query", "mutation", "teardown"]);
});

test("an answer that is on its way while a subscription makes the cache forget is asked for once more", () => {
  const { ask, answer, forget, sent, seen } = between();
  ask(LIST);
  expect(forget()).toEqual(["Query"]);
  answer(LIST, "below what was forgotten");
  answer(LIST, "above it");
  expect(seen()).toEqual(["above it"]);
  expect(sent()).toEqual(["query", "query"]);
});
