import { useThrottledCallback } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { CallFilter } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { useHeard } from "~/lib/graphql/useHeard";

const COUNT = graphql(`query CallbackCount { viewer { callbackCount } }`);
const CHANGED = graphql(`
  subscription CallbacksChanged($filter: CallFilter) { callsChanged(filter: $filter) { seq gone resync calls { id } } }
`);
const WAITING: { filter: CallFilter } = { filter: { callback: ["OPEN", "CLAIMED"] } };
/** So often, at most, they are counted. */
const COUNT_MS = 1000;

/** How many missed calls wait to be rung back by the viewer: nobody's and their own. Live. */
export function useCallbackCount(): number {
  const [{ data }, refetch] = useQuery({ query: COUNT });
  useGapRefetch(refetch);
  const recount = useThrottledCallback(() => refetch({ requestPolicy: "network-only" }), COUNT_MS);
  useHeard(CHANGED, WAITING, recount);
  return data?.viewer?.callbackCount ?? 0;
}
