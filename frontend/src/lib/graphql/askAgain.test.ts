import { createRequest, makeOperation, type Operation, type OperationResult } from "urql";
import { expect, test } from "vitest";
import { filter, makeSubject, pipe, subscribe } from "wonka";
import { askAgain } from "./askAgain";

const operation = (kind: "query" | "mutation" | "subscription", name: string): Operation =>
  makeOperation(kind, createRequest(`${kind} ${name} { x }`, {}), {
    url: "/graphql",
    requestPolicy: "network-only",
  });

const LIST = operation("query", "List");
const REMOVE = operation("mutation", "Remove");
const NEWS = operation("subscription", "News");

const letter = (version: number) => ({ __typename: "Message", id: "1", version });

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
    answer: (to: Operation, data: unknown) =>
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

test("an answer in which a record is older than the news of it is asked for once more", () => {
  const { ask, answer, sent, seen } = between();
  const list = (version: number) => ({ messages: { nodes: [letter(version)] } });
  ask(NEWS);
  ask(LIST);
  answer(NEWS, { recordChanged: { entry: { subject: letter(3) } } });
  answer(LIST, list(1));
  expect(seen()).toHaveLength(1);
  expect(sent()).toEqual(["subscription", "query", "query"]);
  answer(LIST, list(3));
  expect(seen().at(-1)).toEqual(list(3));
  expect(sent()).toHaveLength(3);
});

test("a server that says the same again is believed: it was restored from a backup", () => {
  const { ask, answer, sent, seen } = between();
  ask(NEWS);
  answer(NEWS, { ticket: { __typename: "Ticket", id: "1", version: 9 } });
  const restored = { ticket: { __typename: "Ticket", id: "1", version: 2 } };
  ask(LIST);
  answer(LIST, restored);
  answer(LIST, restored);
  expect(seen().at(-1)).toEqual(restored);
  expect(sent()).toHaveLength(3);
});

test("after a mutation's answer that news have overtaken all questions are asked once more", () => {
  const { ask, answer, sent, last, seen } = between();
  ask(NEWS);
  ask(LIST);
  answer(LIST, "list");
  ask(REMOVE);
  answer(NEWS, { recordChanged: { entry: { subject: letter(3) } } });
  answer(REMOVE, { messageSend: { message: letter(1) } });
  expect(seen()).toHaveLength(3);
  expect(sent()).toEqual(["subscription", "query", "mutation", "query"]);
  expect(last()?.context.requestPolicy).toBe("network-only");
});
