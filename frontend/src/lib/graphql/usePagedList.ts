import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type Client, useClient } from "urql";
import { pipe, subscribe } from "wonka";
import { PagedList, type Snapshot } from "./PagedList";
import type { Page } from "./pages";
import { onGap } from "./socket";

type Paging = { first: number; after?: string | null };
type Connection<Row> = {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

/** One list: its query, what it is asked with besides `first` and `after`, and where its rows are in the answer. */
export type ListOf<Data, Rest extends object, Row> = {
  document: TypedDocumentNode<Data, Rest & Paging>;
  variables: Rest;
  connection: (data: Data) => Connection<Row>;
  size?: number;
};

export type Paged<Row> = Snapshot<Row> & { list: PagedList<Row>; stale: boolean };

const lists = new WeakMap<Client, Map<string, PagedList<unknown>>>();

/** The rows of a long list. While a changed filter loads, the former rows stay on screen (`stale`). */
export function usePagedList<Data, Rest extends object, Row>(asked: ListOf<Data, Rest, Row>): Paged<Row> {
  const client = useClient();
  const list = listFor(client, asked);
  const snapshot = useSyncExternalStore(list.subscribe, list.get);
  const [shown, setShown] = useState(snapshot);
  useEffect(() => onGap(list.retry), [list]);
  if (!snapshot.loading && shown !== snapshot) setShown(snapshot);
  const stale = snapshot.loading && !shown.loading && !snapshot.failed;
  return { ...(stale ? shown : snapshot), list, stale };
}

/** Forgets the lists that are on no screen: their rows may be nothing for the viewer any more. */
export function dropUnseen(client: Client): void {
  const ours = lists.get(client);
  for (const [key, list] of ours ?? []) if (!list.watched) ours?.delete(key);
}

function listFor<Data, Rest extends object, Row>(
  client: Client,
  { document, variables, connection, size = 100 }: ListOf<Data, Rest, Row>,
): PagedList<Row> {
  const ours = lists.get(client) ?? new Map<string, PagedList<unknown>>();
  lists.set(client, ours);
  const key = JSON.stringify([
    document.definitions.map((one) => "name" in one && one.name?.value),
    variables,
  ]);
  const known = ours.get(key) as PagedList<Row> | undefined;
  if (known) return known;
  const made = new PagedList<Row>((after, tell) => {
    const paged = { ...variables, first: size, after };
    const source = client.query(document, paged, { requestPolicy: "cache-and-network" });
    const subscription = pipe(
      source,
      subscribe(({ data, error }) =>
        tell({ ...(data ? { page: pageOf(connection(data)) } : {}), failed: !!error }),
      ),
    );
    return () => subscription.unsubscribe();
  }, size);
  ours.set(key, made);
  return made;
}

function pageOf<Row>({ nodes, pageInfo }: Connection<Row>): Page<Row> {
  return { rows: nodes, endCursor: pageInfo.endCursor ?? null, hasNext: pageInfo.hasNextPage };
}
