import { cacheExchange } from "@urql/exchange-graphcache";
import { Client, gql, makeOperation, type OperationResult } from "urql";
import { expect, test, vi } from "vitest";
import { delay, map, pipe, subscribe } from "wonka";
import introspection from "~/gql/introspection.json";
import { whole } from "./whole";

const CARD = gql`{ contact(id: "1") { __typename id organization { __typename id } } organization(id: "2") { __typename id } }`;
const RENAME = gql`mutation { contactUpdate(input: {}) { __typename } }`;
const ANSWERS = {
  query: {
    __typename: "Query",
    contact: { __typename: "Contact", id: "1", organization: null },
    organization: { __typename: "Organization", id: "2" },
  },
  mutation: { __typename: "Mutation", contactUpdate: { __typename: "ContactPayload" } },
};

/** A server that takes its time. */
const server = () => (operations: Parameters<ReturnType<ReturnType<typeof cacheExchange>>>[0]) =>
  pipe(
    operations,
    map((operation): OperationResult => {
      const data = ANSWERS[operation.kind === "mutation" ? "mutation" : "query"];
      return {
        operation: makeOperation(operation.kind, operation),
        data,
        stale: false,
        hasNext: false,
      } as OperationResult;
    }),
    delay(10),
  );

test("what is forgotten is not taken for null, and a null stays one", async () => {
  const heard: unknown[] = [];
  const cache = cacheExchange({
    schema: whole(introspection) as never,
    keys: { ContactPayload: () => null },
    updates: {
      Mutation: {
        contactUpdate: (_result, _args, store) => store.invalidate("Query", "contact", { id: "1" }),
      },
    },
  });
  const client = new Client({ url: "/graphql", exchanges: [cache, server] });
  pipe(
    client.query(CARD, {}, { requestPolicy: "cache-and-network" }),
    subscribe(({ data }) => heard.push((data as { contact: unknown }).contact)),
  );
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await client.mutation(RENAME, {}).toPromise();
  await new Promise((done) => {
    setTimeout(done, 50);
  });
  expect(heard.length).toBeGreaterThan(0);
  for (const contact of heard) expect(contact).toMatchObject({ id: "1", organization: null });
});
