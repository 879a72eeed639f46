import { days, moments, relative } from "./dateOps";
import { bare, between, empties, every, type Form, flags, listed, negative, plain, words } from "./ops";

/** What a parameter's values are. `tags`: several at once; `words`: of a list that never changes; `chosen`: by id. */
export type Kind =
  | "text"
  | "number"
  | "day"
  | "moment"
  | "option"
  | "tags"
  | "words"
  | "flag"
  | "phone"
  | "search"
  | "chosen";

const anyOf = listed("anyOf", "options");
const noneOf = negative("noneOf", anyOf);
const is = plain("is", "text", "eq");
const contains = plain("contains", "text", "contains");
const equals = plain("equals", "number", "eq");
const matches = plain("matches", "text", "matches");

/** The ways to compare that fit, the most usual one first. */
export const FORMS: Record<Kind, readonly Form[]> = {
  text: [
    contains,
    is,
    plain("starts", "text", "startsWith"),
    negative("containsNot", contains),
    negative("isNot", is),
    listed("oneOf", "texts"),
    ...empties,
  ],
  number: [
    plain("atLeast", "number", "gte"),
    plain("atMost", "number", "lte"),
    plain("more", "number", "gt"),
    plain("less", "number", "lt"),
    equals,
    negative("differs", equals),
    between,
    ...empties,
  ],
  day: [...relative, ...days, ...empties],
  moment: [...relative, ...moments, ...empties],
  option: [anyOf, noneOf, ...empties],
  tags: [anyOf, every, noneOf, ...empties],
  words: [words, negative("noneOf", words)],
  flag: [...flags, ...empties],
  phone: [matches, negative("matchesNot", matches)],
  search: [bare],
  chosen: [anyOf, noneOf],
};
