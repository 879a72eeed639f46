/** One trip through the API, the same with every client; what came of it goes to the test as JSON. */

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { KEY } from "./address.ts";
import { CONTACTS, HEAR, type Heard, MISSPELT, UPDATE } from "./operations.ts";

type Variables = Record<string, unknown>;
type Document<Data, Given> = TypedDocumentNode<Data, Given>;

export interface Traveller {
  /** Rejects with whatever the client makes of an error. */
  query<Data, Given extends Variables>(document: Document<Data, Given>, variables: Given): Promise<Data>;
  mutate<Data, Given extends Variables>(document: Document<Data, Given>, variables: Given): Promise<Data>;
  /** Calls `tell` with each event, and `fail` with an error, until what it answers is called. */
  listen<Data, Given extends Variables>(
    document: Document<Data, Given>,
    variables: Given,
    tell: (data: Data) => void,
    fail: (error: unknown) => void,
  ): () => void;
  /** What a program sees of an error: its class, its message, and the codes of GraphQL's errors. */
  shown(error: unknown): Variables;
}

export async function travel(make: (key: string) => Traveller): Promise<void> {
  const traveller = make(KEY);
  const first = await traveller.query(CONTACTS, { first: 1 });
  const { endCursor } = first.contacts.pageInfo;
  const second = await traveller.query(CONTACTS, { first: 1, after: endCursor });
  const id = first.contacts.nodes[0]?.id;
  if (!id) throw new Error("There is nobody on the first page.");
  const [updated, heard] = await Promise.all([
    traveller.mutate(UPDATE, { input: { id, city: "Gdynia" } }),
    heardOf(traveller, id, "Gdynia"),
  ]);
  const story = {
    pages: [first.contacts, second.contacts],
    updated: updated.contactUpdate,
    heard: heard.recordChanged.record,
    refused: (await traveller.mutate(UPDATE, { input: { id, lastName: "" } })).contactUpdate,
    misspelt: await failure(traveller, traveller.query(MISSPELT, {})),
    tooMany: await failure(traveller, traveller.query(CONTACTS, { first: 101 })),
    stranger: await failure(traveller, make("rb_wrong").query(CONTACTS, { first: 1 })),
    unheard: await failure(traveller, heardOf(traveller, "nothing", "")),
  };
  console.log(JSON.stringify(story));
  process.exit(0);
}

function heardOf(traveller: Traveller, id: string, city: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const stop = traveller.listen(
      HEAR,
      { id },
      (heard) => {
        if (heard.recordChanged.record.city !== city) return;
        stop();
        resolve(heard);
      },
      reject,
    );
  });
}

async function failure(traveller: Traveller, asked: Promise<unknown>): Promise<Variables | null> {
  return asked.then(
    () => null,
    (error: unknown) => traveller.shown(error),
  );
}
