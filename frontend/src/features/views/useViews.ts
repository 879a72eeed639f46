import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import type { ListKind } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { VIEW, type View } from "./view";

export const VIEWS = graphql(`query Views($list: ListKind!) { views(list: $list) { id ...ViewParts } }`);

export type Views = {
  /** The viewer's own and those that are shared, by name. */
  views: readonly View[];
  /** false while nobody knows; a failure counts as an answer, so that the list itself still comes. */
  known: boolean;
};

export function useViews(list: ListKind): Views {
  const [{ data, error }, refetch] = useQuery({
    query: VIEWS,
    variables: { list },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const stored = data?.views;
  const views = useMemo(() => (stored ? readFragment(VIEW, stored) : []), [stored]);
  return { views, known: stored !== undefined || error !== undefined };
}
