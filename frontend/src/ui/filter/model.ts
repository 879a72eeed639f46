import type { FilterJson } from "./json";
import type { Op } from "./ops";

/** Where in the filter something lies, as the API names it in its errors: "and", 1, "city". */
export type Path = readonly (string | number)[];

export type Join = "all" | "any" | "none";

/** One parameter, how it is compared, and with what: texts, ids, plain numbers, days as 2026-11-23. */
export type Condition = {
  kind: "condition";
  parameter: string;
  op: Op;
  value: readonly string[];
  path?: Path;
};

export type Group = { kind: "group"; join: Join; parts: readonly Part[]; path?: Path };

/** What the API understands and the builder has no words for; it is kept as it is. */
export type Other = { kind: "other"; json: FilterJson; path?: Path };

export type Part = Condition | Group | Other;

export const EMPTY: Group = { kind: "group", join: "all", parts: [], path: [] };

/** How many conditions a part holds. */
export const countOf = (part: Part): number =>
  part.kind === "group" ? part.parts.reduce((sum, each) => sum + countOf(each), 0) : 1;
