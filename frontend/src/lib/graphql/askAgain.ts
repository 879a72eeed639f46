import { type Exchange, makeOperation, type Operation } from "urql";
import { filter, fromArray, makeSubject, merge, mergeMap, pipe, tap } from "wonka";

/**
 * Asks once more what was on its way while a mutation was answered: its answer may tell how things were before. The
 * cache asks for nothing that it waits for already, so without this a list would go on showing what was just removed.
 *
 * `after` the cache it is known what is on its way; of two equal questions the earlier one is not waited for, as its
 * answer might come last. `before` the cache is where to ask, so that the answer lies above the mutation's.
 */
export function askAgain(): { before: Exchange; after: Exchange } {
  const asked = new Map<number, Operation>();
  const again = makeSubject<Operation>();
  const flights = new Map<number, { late: boolean }>();

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
        filter(({ operation }) => {
          if (operation.kind === "mutation") for (const flight of flights.values()) flight.late = true;
          if (operation.kind !== "query") return true;
          const late = flights.get(operation.key)?.late === true;
          flights.delete(operation.key);
          const question = asked.get(operation.key);
          if (!late || !question) return true;
          again.next(
            makeOperation("query", question, { ...question.context, requestPolicy: "network-only" }),
          );
          return false;
        }),
      );

  return { before, after };
}
