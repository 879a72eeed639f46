import type { ImportState } from "~/gql/graphql";

/** Where an import stands, for the screen. */
export type Step = "columns" | "checking" | "checked" | "running" | "finished";

type Import = { state: ImportState; dryRun: boolean };

/** `back`: after a check one wants to change the columns. */
export function stepOf({ state, dryRun }: Import, back: boolean): Step {
  if (state === "RUNNING") return dryRun ? "checking" : "running";
  if (!dryRun && state !== "DRAFT" && state !== "READY") return "finished";
  if (back || state === "DRAFT" || state === "CANCELLED") return "columns";
  return dryRun ? "checked" : "columns";
}

/** Whole percents done; an import without rows is done at once. */
export function percentOf({ processed, rowCount }: { processed: number; rowCount: number }): number {
  return rowCount === 0 ? 100 : Math.min(100, Math.floor((processed / rowCount) * 100));
}
