import type { CtiConnectionPatch } from "~/gql/graphql";
import type { Line } from "./lines";

/** Both stand as lines of a text: `+4870*, Premium rate` and `+49* = +4930123456`. */
export type NumbersValues = { blockedNumbers: string; callerIds: string };

export const NUMBERS_FIELDS = ["blockedNumbers", "callerIds"];

export const valuesOf = (line: Line): NumbersValues => ({
  blockedNumbers: line.blockedNumbers
    .map(({ number, note }) => (note ? `${number}, ${note}` : number))
    .join("\n"),
  callerIds: line.callerIds.map(({ destination, callerId }) => `${destination} = ${callerId}`).join("\n"),
});

/** What an update sends of what was changed. */
export function patchOf(changed: Partial<NumbersValues>): CtiConnectionPatch {
  const { blockedNumbers, callerIds } = changed;
  return {
    ...(blockedNumbers === undefined
      ? {}
      : { blockedNumbers: cut(blockedNumbers, /[,;\t]/).map(([number, note]) => ({ number, note })) }),
    ...(callerIds === undefined
      ? {}
      : {
          callerIds: cut(callerIds, /[=,;\t]/).map(([destination, callerId]) => ({ destination, callerId })),
        }),
  };
}

/** Each line that says something, cut in two at the first sign; without one the second part is empty. */
const cut = (text: string, sign: RegExp): [string, string][] =>
  text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      const at = line.search(sign);
      return at < 0 ? [line.trim(), ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
