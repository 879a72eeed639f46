import { type Exchange, makeOperation, type Operation } from "urql";
import { filter, makeSubject, merge, pipe, tap } from "wonka";

/**
 * Asks once more what was on its way while a mutation was answered: its answer may tell how things were before. The
 * cache asks for nothing that it waits for already, so without this a list would go on showing what was just removed.
 * Its place is before the cache, which puts the later question's answer above the mutation's.
 */
export const askAgain: Exchange =
  ({ forward }) =>
  (operations) => {
    const overtaken = new Map<number, boolean>();
    const again = makeSubject<Operation>();
    return pipe(
      merge([operations, again.source]),
      tap(({ kind, key }) => {
        if (kind === "query") overtaken.set(key, false);
        else if (kind === "teardown") overtaken.delete(key);
      }),
      forward,
      filter(({ operation, stale }) => {
        if (operation.kind === "mutation") for (const key of overtaken.keys()) overtaken.set(key, true);
        if (operation.kind !== "query" || stale) return true;
        const late = overtaken.get(operation.key) === true;
        overtaken.delete(operation.key);
        if (late) again.next(fresh(operation));
        return !late;
      }),
    );
  };

const fresh = (operation: Operation): Operation =>
  makeOperation("query", operation, { ...operation.context, requestPolicy: "network-only" });
