import { useEffect, useRef } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";

const STATE = graphql(`
  query DuplicateSearch {
    duplicatesSearchedAt
    jobs(first: 20) { id kind state processed total message }
  }
`);

const SEARCH = graphql(`
  mutation DuplicatesSearch($input: DuplicatesSearchInput!) {
    duplicatesSearch(input: $input) {
      job { id kind state processed total message }
      userErrors { code message path }
    }
  }
`);

type Job = { state: string; processed: number; total: number };

const running = ({ state }: Job): boolean => state === "WAITING" || state === "RUNNING";

/** 0 to 100; nothing is 0. */
export const percentOf = ({ processed, total }: Pick<Job, "processed" | "total">): number =>
  total > 0 ? Math.min(100, Math.floor((100 * processed) / total)) : 0;

/** The viewer's search, live: whoever hears of jobs keeps them as they are. onDone: it has ended while one looked. */
export function useSearch(onDone: () => void) {
  const [{ data }, refetch] = useQuery({ query: STATE, requestPolicy: "cache-and-network" });
  const { run, errors, busy } = useAction(SEARCH);
  useGapRefetch(refetch);
  const last = data?.jobs.find(({ kind }) => kind === "DUPLICATE_SEARCH");
  const open = last && running(last) ? last : null;
  const was = useRef(false);
  useEffect(() => {
    if (was.current && open === null) {
      refetch({ requestPolicy: "network-only" });
      onDone();
    }
    was.current = open !== null;
  }, [open, refetch, onDone]);
  return {
    percent: open && percentOf(open),
    failed: last?.state === "FAILED" ? (last.message ?? null) : null,
    searchedAt: data?.duplicatesSearchedAt ?? null,
    busy,
    errors,
    search: async () => {
      await run({ input: {} });
      refetch({ requestPolicy: "network-only" });
    },
  };
}
