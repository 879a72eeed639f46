import { cacheExchange } from "@urql/exchange-graphcache";
import { Client, type Exchange, gql, makeResult, type Operation } from "urql";
import { expect, test } from "vitest";
import { filter, fromValue, mergeMap, pipe } from "wonka";
import { keepRecent } from "./keepRecent";

const PAGE = gql`
  query Page($after: String) { contacts(after: $after) { nodes { id name } } }
`;

/** A server whose page after "a" holds the contact "a". */
const server: Exchange = () => (operations) =>
  pipe(
    operations,
    filter(({ kind }) => kind === "query"),
    mergeMap((operation: Operation<unknown>) => {
      const id = String(operation.variables?.["after"]);
      const nodes = [{ __typename: "Contact", id, name: id }];
      const data = { contacts: { __typename: "ContactConnection", nodes } };
      return fromValue(makeResult(operation, { data, hasNext: false }));
    }),
  );

test("the pages that came last stay, one that came again among them; the others leave the cache", async () => {
  const cache = cacheExchange({
    keys: { ContactConnection: () => null },
    updates: { Query: { contacts: keepRecent("contacts", 2) } },
  });
  const client = new Client({ url: "/", exchanges: [cache, server], preferGetMethod: false });
  const come = (after: string) =>
    client.query(PAGE, { after }, { requestPolicy: "network-only" }).toPromise();
  // the server answers at once, so they come in this order
  await Promise.all(["a", "b", "a", "c"].map(come));
  const held = async (after: string) =>
    Boolean((await client.query(PAGE, { after }, { requestPolicy: "cache-only" }).toPromise()).data);
  const there = await Promise.all(["a", "b", "c"].map(held));
  expect(there).toEqual([true, false, true]);
});
