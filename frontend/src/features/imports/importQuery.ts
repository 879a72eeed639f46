import { useQuery, useSubscription } from "urql";
import { graphql, readFragment } from "~/gql";
import type { ImportViewFragment } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";

const VIEW = graphql(`
  fragment ImportView on Import {
    id fileName crm { id name } columns { index heading samples field }
    state dryRun message rowCount checked processed created updated skipped failed createdAt finishedAt
    errorFileUrl canUndo undo { id state succeeded failed ...JobFacts }
    unknownValues { field label values more rows mayAdd }
  }
`);

const IMPORT = graphql(`query Import($id: ID!) { import(id: $id) { id ...ImportView } }`);

const CHANGED = graphql(`
  subscription ImportChanged($id: ID!) { importChanged(id: $id) { id ...ImportView } }
`);

export type ImportView = ImportViewFragment;

/** One import, live: what the worker does arrives in the cache and from there on the screen. */
export function useImport(id: string): { one: ImportView | null; loading: boolean; failed: boolean } {
  const [{ data, error }, refetch] = useQuery({
    query: IMPORT,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  useLiveImport(id, true);
  const one = readFragment(VIEW, data?.import) ?? null;
  return { one, loading: !data && !error, failed: !data && !!error };
}

export function useLiveImport(id: string, live: boolean): void {
  useSubscription({ query: CHANGED, variables: { id }, pause: !live });
}
