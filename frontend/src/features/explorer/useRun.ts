import { OperationTypeNode } from "graphql";
import { useEffect, useRef, useState } from "react";
import { remember } from "./kept";
import { chosenOf, variablesOf } from "./operations";
import { type Answer, ask, listen } from "./run";

const MOST_EVENTS = 50;

export type Shown = {
  /** The newest event first; of a query or a mutation just one. number: counts up. */
  answers: readonly (Answer & { number: number })[];
  state: "idle" | "asking" | "listening" | "ended";
  /** Between asking and the answer. */
  milliseconds: number | null;
  /** Why nothing came. */
  problem: "variables" | "unreachable" | null;
  reason: string | null;
};

const NOTHING: Shown = { answers: [], state: "idle", milliseconds: null, problem: null, reason: null };

const added = (answers: Shown["answers"], answer: Answer): Shown["answers"] =>
  [{ ...answer, number: (answers[0]?.number ?? 0) + 1 }, ...answers].slice(0, MOST_EVENTS);

/** Runs what stands around the cursor; running again, or leaving, ends what went on. */
export function useRun(userId: string) {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const ending = useRef<() => void>(() => {});
  useEffect(() => () => ending.current(), []);

  const stop = () => {
    ending.current();
    ending.current = () => {};
    setShown((now) => ({ ...now, state: "ended" }));
  };

  const run = (document: string, variablesText: string, offset: number) => {
    ending.current();
    ending.current = () => {};
    const variables = variablesOf(variablesText);
    if (variables === null) return setShown({ ...NOTHING, problem: "variables" });
    const chosen = chosenOf(document, offset);
    const name = chosen?.name?.value;
    const request = { query: document, variables, ...(name ? { operationName: name } : {}) };
    remember(userId, { document, variables: variablesText });
    if (chosen?.operation === OperationTypeNode.SUBSCRIPTION) hear(request);
    else void askOnce(request);
  };

  const hear = (request: Parameters<typeof listen>[0]) => {
    setShown({ ...NOTHING, state: "listening" });
    ending.current = listen(request, {
      onEvent: (answer) => setShown((now) => ({ ...now, answers: added(now.answers, answer) })),
      onEnd: (reason) => setShown((now) => ({ ...now, state: "ended", reason })),
    });
  };

  const askOnce = async (request: Parameters<typeof ask>[0]) => {
    const abort = new AbortController();
    ending.current = () => abort.abort();
    setShown({ ...NOTHING, state: "asking" });
    const began = performance.now();
    try {
      const answer = await ask(request, abort.signal);
      setShown({
        ...NOTHING,
        answers: added([], answer),
        state: "ended",
        milliseconds: Math.round(performance.now() - began),
      });
    } catch {
      if (!abort.signal.aborted) setShown({ ...NOTHING, state: "ended", problem: "unreachable" });
    }
  };

  return { shown, run, stop };
}
