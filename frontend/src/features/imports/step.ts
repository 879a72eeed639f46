import type { ImportState } from "~/gql/graphql";

/** Where an import stands, for the screen. */
export type Step = "reading" | "columns" | "checking" | "checked" | "running" | "finished";

type Import = { state: ImportState; dryRun: boolean };

/** `back`: after a check one wants to change the columns. A check that failed or was stopped leads there too. */
export function stepOf({ state, dryRun }: Import, back: boolean): Step {
  if (state === "DRAFT") return "reading";
  if (state === "READY") return "columns";
  if (state === "RUNNING") return dryRun ? "checking" : "running";
  if (!dryRun) return "finished";
  return state === "DONE" && !back ? "checked" : "columns";
}

/** Whole percents done; an import without rows is done at once. */
export function percentOf({ processed, rowCount }: { processed: number; rowCount: number }): number {
  return rowCount === 0 ? 100 : Math.min(100, Math.floor((processed / rowCount) * 100));
}
