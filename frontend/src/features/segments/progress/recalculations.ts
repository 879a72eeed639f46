import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { RecalculationsQuery } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";

const RUNNING = graphql(`
  query Recalculations { recalculations { running processed total crm { id name } } }
`);

export type Recalculation = RecalculationsQuery["recalculations"][number];

/** The recalculations at work now, asked again whenever the server says that one went on (see cacheUpdates). */
export function useRecalculations(): readonly Recalculation[] {
  const [{ data }, refetch] = useQuery({ query: RUNNING, requestPolicy: "cache-and-network" });
  useGapRefetch(refetch);
  return data?.recalculations.filter(({ running }) => running) ?? [];
}

/** How far it is in whole percent; 100 is said only by its end. */
export function percentDone({ processed, total }: Pick<Recalculation, "processed" | "total">): number {
  return total > 0 ? Math.min(99, Math.floor((processed / total) * 100)) : 0;
}
