import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useQuery } from "urql";
import { useGapRefetch } from "./useGapRefetch";

/** `count` is null while it is unknown. */
export type Counted = { count: number | null; recount: () => void };

/** How many match a list's filter, asked apart from the rows so that no page waits for the counting. */
export function useCount<Data, Filter>(
  document: TypedDocumentNode<Data, { filter?: Filter | null }>,
  filter: Filter | null,
  pause: boolean,
  countOf: (data: Data) => number,
): Counted {
  const [{ data }, refetch] = useQuery<Data, { filter?: Filter | null }>({
    query: document,
    variables: { filter },
    pause,
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const recount = () => refetch({ requestPolicy: "network-only" });
  return { count: data ? countOf(data) : null, recount };
}
