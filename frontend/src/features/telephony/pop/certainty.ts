import type { CallerCertainty } from "~/gql/graphql";

const SURE = new Set<CallerCertainty>(["EXACT", "REMEMBERED", "NATIONAL"]);

/** How loud it is said why somebody was recognised: not at all for their very number, plainly where it is a guess. */
export function toneOf(certainty: CallerCertainty): "silent" | "quiet" | "hint" {
  if (certainty === "EXACT" || certainty === "NONE") return "silent";
  return SURE.has(certainty) ? "quiet" : "hint";
}
