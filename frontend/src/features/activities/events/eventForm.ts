import type { Direction, LoggedEventKind, LoggedEventOutcome } from "~/gql/graphql";
import { secondsOf } from "~/lib/duration";
import { formatDuration } from "~/lib/format";
import { localOf, momentOf } from "~/lib/localTime";
import type { LoggedEvent } from "./loggedEvent";
import { outcomesOf } from "./words";

export type EventValues = {
  kind: LoggedEventKind;
  direction: Direction;
  outcome: LoggedEventOutcome | null;
  /** As a date-and-time field has it. */
  at: string;
  /** "3:20", or minutes. */
  long: string;
  body: string;
};

export const newEvent = (now: Date): EventValues => ({
  kind: "CALL",
  direction: "OUT",
  outcome: null,
  at: localOf(now),
  long: "",
  body: "",
});

export const valuesOf = ({ eventKind, way, outcome, at, seconds, body }: LoggedEvent): EventValues => ({
  kind: eventKind,
  direction: way,
  outcome: outcome ?? null,
  at: localOf(at),
  long: seconds ? formatDuration(seconds) : "",
  body,
});

/** As the API takes it: only calls last, and what can't have come of it is left out. */
export function inputOf({ kind, direction, outcome, at, long, body }: EventValues) {
  const fits = outcome !== null && outcomesOf(kind, direction).includes(outcome);
  return {
    kind,
    direction,
    outcome: fits ? outcome : null,
    at: momentOf(at),
    seconds: kind === "CALL" ? (secondsOf(long) ?? null) : null,
    body: body.trim(),
  };
}

/** What an update sends for the fields that were changed; another kind also settles what hangs on it. */
export function patchOf(
  values: EventValues,
  changed: readonly string[],
): Partial<ReturnType<typeof inputOf>> {
  const wanted = new Set(changed.map((field) => (field === "long" ? "seconds" : field)));
  if (wanted.has("kind") || wanted.has("direction")) wanted.add("outcome").add("seconds");
  return Object.fromEntries(Object.entries(inputOf(values)).filter(([field]) => wanted.has(field)));
}

/** Whether what was typed for the length can be read; only calls have one. */
export const lengthReads = ({ kind, long }: EventValues) => kind !== "CALL" || secondsOf(long) !== undefined;
