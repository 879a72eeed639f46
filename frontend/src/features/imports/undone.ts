import type { JobState } from "~/gql/graphql";

type Undo = { state: JobState; succeeded: number; failed: number };

/** How much of an import has been taken back: all, all but what the report names, or nothing (yet). */
export function undoneOf({ undo }: { undo: Undo | null }): "whole" | "part" | null {
  if (undo?.state !== "DONE") return null;
  if (undo.failed === 0) return "whole";
  return undo.succeeded > 0 ? "part" : null;
}
