import { graphql } from "~/gql";
import type { JobFactsFragment } from "~/gql/graphql";

export const JOB = graphql(`
  fragment JobFacts on Job {
    id kind state title total processed succeeded skipped failed message
    canCancel canUndo undoneAt createdAt finishedAt
    file { name size url }
    undoes { id undoneAt }
  }
`);

export type Job = JobFactsFragment;

/** It waits or runs. */
export const isOpen = ({ state }: Pick<Job, "state">): boolean => state === "WAITING" || state === "RUNNING";

/** How much is done, 0 to 100; nothing while it is not known of how much. */
export function percentOf({ processed, total }: Pick<Job, "processed" | "total">): number {
  return total > 0 ? Math.min(100, Math.floor((100 * processed) / total)) : 0;
}

/** The share that is done of all the open jobs together, 0 to 100; null when none is open. */
export function shareOf(jobs: readonly Pick<Job, "state" | "processed" | "total">[]): number | null {
  const open = jobs.filter(isOpen);
  if (open.length === 0) return null;
  const sum = (pick: (job: (typeof open)[number]) => number) => open.reduce((all, job) => all + pick(job), 0);
  return percentOf({ processed: sum(({ processed }) => processed), total: sum(({ total }) => total) });
}
