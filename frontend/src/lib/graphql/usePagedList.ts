import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type Client, useClient } from "urql";
import { pipe, subscribe } from "wonka";
import { type Ask, PagedList, type Snapshot } from "./PagedList";
import type { Page } from "./pages";
import { onGap } from "./socket";

type Paging = { first: number; after?: string | null };
type Connection<Row> = {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

/** One list: its query, what it is asked with besides `first` and `after`, and where its rows are in the answer. */
export type ListOf<Data, Rest extends object, Row, Parts extends object = object> = {
  document: TypedDocumentNode<Data, Rest & Parts & Paging>;
  /** What makes it this list and no other. */
  variables: Rest;
  /** What is asked for of each row: with other parts it is still the same list, at the same place. */
  parts?: Parts;
  connection: (data: Data) => Connection<Row>;
  size?: number;
};

export type Paged<Row> = Snapshot<Row> & { list: PagedList<Row>; stale: boolean };

type Kept = Map<string, PagedList<unknown>>;

const kept = new WeakMap<Client, Kept>();
/** Lists on no screen that keep their place for who comes back. */
const UNSEEN = 20;

/** The rows of a long list. While a changed filter loads, the former rows stay on screen (`stale`). */
export function usePagedList<Data, Rest extends object, Row, Parts extends object = object>(
  asked: ListOf<Data, Rest, Row, Parts>,
): Paged<Row> {
  const client = useClient();
  const list = listFor(client, asked);
  useEffect(() => list.askFor(partsOf(asked), askFor(client, asked)));
  const snapshot = useSyncExternalStore(list.subscribe, list.get);
  const [shown, setShown] = useState(snapshot);
  useEffect(() => onGap(list.retry), [list]);
  if (!snapshot.loading && shown !== snapshot) setShown(snapshot);
  const stale = snapshot.loading && !shown.loading && !snapshot.failed;
  return { ...(stale ? shown : snapshot), list, stale };
}

/** Forgets the lists that are on no screen: their rows may be nothing for the viewer any more. */
export function dropUnseen(client: Client): void {
  forget(kept.get(client), 0);
}

function forget(ours: Kept | undefined, most: number): void {
  const unseen = [...(ours ?? [])].filter(([, list]) => !list.watched);
  for (const [key] of unseen.slice(0, Math.max(0, unseen.length - most))) ours?.delete(key);
}

function listFor<Data, Rest extends object, Row, Parts extends object>(
  client: Client,
  asked: ListOf<Data, Rest, Row, Parts>,
): PagedList<Row> {
  const ours = kept.get(client) ?? new Map<string, PagedList<unknown>>();
  kept.set(client, ours);
  const names = asked.document.definitions.map((one) => "name" in one && one.name?.value);
  const key = JSON.stringify([names, asked.variables]);
  const known = ours.get(key) as unknown as PagedList<Row> | undefined;
  if (known) return known;
  forget(ours, UNSEEN);
  const made = new PagedList<Row>(askFor(client, asked), asked.size ?? PAGE, partsOf(asked));
  ours.set(key, made as unknown as PagedList<unknown>);
  return made;
}

const partsOf = ({ parts }: { parts?: object }): string => JSON.stringify(parts ?? null);

const PAGE = 100;

function askFor<Data, Rest extends object, Row, Parts extends object>(
  client: Client,
  { document, variables, parts, connection, size = PAGE }: ListOf<Data, Rest, Row, Parts>,
): Ask<Row> {
  return (after, tell) => {
    const paged = { ...variables, ...(parts as Parts), first: size, after };
    const source = client.query(document, paged, { requestPolicy: "cache-and-network" });
    const subscription = pipe(
      source,
      subscribe(({ data, error }) =>
        tell({ ...(data ? { page: pageOf(connection(data)) } : {}), failed: !!error, error }),
      ),
    );
    return () => subscription.unsubscribe();
  };
}

function pageOf<Row>({ nodes, pageInfo }: Connection<Row>): Page<Row> {
  return { rows: nodes, endCursor: pageInfo.endCursor ?? null, hasNext: pageInfo.hasNextPage };
}
