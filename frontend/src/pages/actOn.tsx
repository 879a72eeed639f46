import type { ActOn } from "~/features/history/TimelineItem";
import { MergeUndo } from "~/features/merging/MergeUndo";

const MERGED = /^(contact|organization)\.merged$/;

/** Which feature lets one act on a line of a story: a merge can be undone there. */
export const actOn: ActOn = (entry, recordId) =>
  MERGED.test(entry.name) ? <MergeUndo recordId={recordId} at={entry.at} /> : null;
