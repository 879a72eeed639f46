import { isObject } from "./json";

export type Op =
  | "is"
  | "isNot"
  | "contains"
  | "containsNot"
  | "starts"
  | "oneOf"
  | "anyOf"
  | "noneOf"
  | "allOf"
  | "equals"
  | "differs"
  | "less"
  | "atMost"
  | "more"
  | "atLeast"
  | "between"
  | "on"
  | "before"
  | "since"
  | "within"
  | "last"
  | "next"
  | "during"
  | "matches"
  | "matchesNot"
  | "words"
  | "yes"
  | "no"
  | "filled"
  | "empty";

/** What an operator is given. `span`: how many, and of what: "7", "D". */
export type Input =
  | "none"
  | "text"
  | "texts"
  | "options"
  | "number"
  | "numbers"
  | "day"
  | "days"
  | "span"
  | "period";

type Value = readonly string[];

/** One way to compare: how it stands in the filter, and how it is read from there; null: it is not this one. */
export type Form = {
  op: Op;
  input: Input;
  /** It holds where the rest does not. */
  not?: true;
  /** Each value stands as a condition of its own. */
  each?: true;
  write: (value: Value) => unknown;
  read: (json: unknown) => Value | null;
};

export const negative = (op: Op, { input, write, read }: Form): Form => ({
  op,
  input,
  not: true,
  write,
  read,
});

/** The values of just these keys; null when one is missing or there are others. */
export function only(json: unknown, ...keys: string[]): unknown[] | null {
  if (!isObject(json)) return null;
  const held = Object.keys(json).filter((key) => json[key] !== null);
  return held.length === keys.length && keys.every((key) => held.includes(key))
    ? keys.map((key) => json[key])
    : null;
}

const isPlain = (value: unknown) => typeof value === "string" || typeof value === "number";

/** {"contains": "gda"} */
export const plain = (op: Op, input: Input, key: string): Form => ({
  op,
  input,
  write: ([value]) => ({ [key]: value }),
  read: (json) => {
    const [value] = only(json, key) ?? [];
    return isPlain(value) ? [String(value)] : null;
  },
});

/** {"in": ["a", "b"]} */
export const listed = (op: Op, input: Input): Form => ({
  op,
  input,
  write: (value) => ({ in: [...value] }),
  read: (json) => textsOf(only(json, "in")?.[0]) ?? textsOf(only(json, "eq")),
});

const textsOf = (value: unknown): Value | null =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string") ? value : null;

/** ["CRM", "STUDENT"] */
export const words: Form = { op: "anyOf", input: "options", write: (value) => [...value], read: textsOf };

/** Holding all of them: as many conditions as there are values. */
export const every: Form = {
  op: "allOf",
  input: "options",
  each: true,
  write: ([value]) => ({ eq: value }),
  read: (json) => textsOf(only(json, "eq")),
};

/** {"isNull": true} */
export const empties: readonly Form[] = [
  constant("empty", { isNull: true }),
  constant("filled", { isNull: false }),
];

export const flags: readonly Form[] = [constant("yes", true), constant("no", false)];

/** "601 602 603" by itself, without a word that says how it is compared. */
export const bare: Form = {
  op: "words",
  input: "text",
  write: ([text]) => text,
  read: (json) => (typeof json === "string" && json ? [json] : null),
};

function constant(op: Op, json: boolean | { isNull: boolean }): Form {
  const read = (held: unknown) =>
    typeof json === "boolean" ? held === json : only(held, "isNull")?.[0] === json.isNull;
  return { op, input: "none", write: () => json, read: (held) => (read(held) ? [] : null) };
}

/** {"gte": "1", "lte": "5"} */
export const between: Form = {
  op: "between",
  input: "numbers",
  write: ([from, to]) => ({ gte: from, lte: to }),
  read: (json) => {
    const ends = only(json, "gte", "lte");
    return ends?.every(isPlain) ? ends.map(String) : null;
  },
};
