import { graphql, readFragment } from "~/gql";
import type { DuplicateKind } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { PAIR, type Pair, sidesOf } from "./pair";

const LIST = graphql(`
  query DuplicateList($kind: DuplicateKind!, $rejected: Boolean!, $first: Int!, $after: String) {
    duplicatePairs(kind: $kind, rejected: $rejected, first: $first, after: $after) {
      nodes { id ...DuplicatePairParts }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The suspected pairs, the surest first, without those that were just judged. */
export function useDuplicates(kind: DuplicateKind, rejected: boolean) {
  const { rows, count, loading, stale, failed, list } = usePagedList({
    document: LIST,
    variables: { kind, rejected },
    size: 50,
    connection: ({ duplicatePairs }) => ({
      nodes: readFragment(PAIR, duplicatePairs.nodes),
      pageInfo: duplicatePairs.pageInfo,
    }),
  });
  const there = (pair: Pair | undefined): pair is Pair =>
    pair !== undefined && sidesOf(pair).length === 2 && (pair.rejectedAt != null) === rejected;
  return {
    pairs: rows.filter(there),
    loading,
    stale,
    failed,
    retry: list.retry,
    more: count > rows.length ? () => list.show(0, rows.length) : null,
  };
}
