import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { JOB, type Job } from "./job";

export const JOBS = graphql(`query Jobs { jobs(first: 20) { id ...JobFacts } }`);

type Jobs = { jobs: readonly Job[] | undefined; failed: boolean; retry: () => void };

/** The viewer's jobs, the newest first; `JobNews` keeps them as they are. */
export function useJobs(): Jobs {
  const [{ data, error }, refetch] = useQuery({ query: JOBS });
  useGapRefetch(refetch);
  return {
    jobs: data && readFragment(JOB, data.jobs),
    failed: error !== undefined && !data,
    retry: () => refetch({ requestPolicy: "network-only" }),
  };
}
