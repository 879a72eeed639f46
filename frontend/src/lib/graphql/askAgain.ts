import type { UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import { type Exchange, makeOperation, type Operation } from "urql";
import { filter, fromArray, makeSubject, merge, mergeMap, pipe, tap } from "wonka";
import { Versions } from "./versions";

type AskAgain = {
  before: Exchange;
  after: Exchange;
  /** The same updates; what those of subscriptions invalidate overtakes what is on its way. */
  heeded: (updates: UpdatesConfig) => UpdatesConfig;
};

/**
 * Asks once more what was on its way while a mutation was answered, or while a subscription made the cache forget
 * something: its answer may tell how things were before, and lies below what was forgotten, so that nobody sees it. The
 * cache asks for nothing that it waits for already, so without this a list would go on showing what was just removed.
 * So it does with an answer in which a record is older than live news have told meanwhile: nothing would tell them again.
 * A mutation's own answer can't be asked for again, so after such a one all that is on the screen is.
 *
 * `after` the cache it is known what is on its way; of two equal questions the earlier one is not waited for, as its
 * answer might come last. `before` the cache is where to ask, so that the answer lies above the mutation's.
 */
export function askAgain(): AskAgain {
  const asked = new Map<number, Operation>();
  const again = makeSubject<Operation>();
  const flights = new Map<number, { late: boolean }>();
  const versions = new Versions();

  const overtake = () => {
    for (const flight of flights.values()) flight.late = true;
  };

  const askOnce = (question: Operation) =>
    again.next(makeOperation("query", question, { ...question.context, requestPolicy: "network-only" }));
  const askAll = () => {
    for (const question of asked.values()) askOnce(question);
  };

  const before: Exchange =
    ({ forward }) =>
    (operations) => {
      const noted = pipe(
        operations,
        tap((operation) => {
          if (operation.kind === "query") asked.set(operation.key, operation);
          else if (operation.kind === "teardown") asked.delete(operation.key);
        }),
      );
      return forward(merge([noted, again.source]));
    };

  const after: Exchange =
    ({ forward }) =>
    (operations) =>
      pipe(
        operations,
        mergeMap((operation) => {
          const { kind, key } = operation;
          const double = kind === "query" && flights.has(key);
          if (kind === "query") flights.set(key, { late: false });
          else if (kind === "teardown") flights.delete(key);
          return fromArray(double ? [makeOperation("teardown", operation), operation] : [operation]);
        }),
        forward,
        filter(({ operation, data }) => {
          if (operation.kind === "mutation") overtake();
          if (operation.kind === "mutation" && versions.isOlder(data)) askAll();
          if (operation.kind === "subscription") versions.note(data);
          if (operation.kind !== "query") return true;
          const late = flights.get(operation.key)?.late === true || versions.isOlder(data);
          flights.delete(operation.key);
          const question = asked.get(operation.key);
          if (!late || !question) return true;
          askOnce(question);
          return false;
        }),
      );

  const heed =
    (update: UpdateResolver): UpdateResolver =>
    (result, variables, cache, info) => {
      const invalidate: typeof cache.invalidate = (...what) => {
        overtake();
        cache.invalidate(...what);
      };
      return update(result, variables, Object.assign(Object.create(cache), { invalidate }), info);
    };
  const heeded = (updates: UpdatesConfig): UpdatesConfig => {
    const told = Object.entries(updates["Subscription"] ?? {});
    return {
      ...updates,
      Subscription: Object.fromEntries(told.map(([name, update]) => [name, update && heed(update)])),
    };
  };
  return { before, after, heeded };
}
