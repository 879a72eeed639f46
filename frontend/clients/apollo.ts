/** Apollo Client: everything over HTTP but subscriptions, which take a WebSocket. */

import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import { SOCKET, URL } from "./address.ts";
import { type Traveller, travel } from "./trip.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function make(key: string): Traveller {
  const authorization = `Bearer ${key}`;
  const http = new HttpLink({ uri: URL, headers: { authorization } });
  // Ringbook keeps no documents by their hashes: it says so, and Apollo sends them whole from then on.
  const persisted = new PersistedQueryLink({ sha256 }).concat(http);
  const socket = new GraphQLWsLink(createClient({ url: SOCKET, connectionParams: { authorization } }));
  const client = new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      socket,
      persisted,
    ),
    cache: new InMemoryCache(),
  });
  return {
    query: async (query, variables) => whole(await client.query({ query, variables })),
    mutate: async (mutation, variables) => whole(await client.mutate({ mutation, variables })),
    listen(query, variables, tell, fail) {
      const subscription = client.subscribe({ query, variables }).subscribe(({ data, error }) => {
        if (error) fail(error);
        else if (data) tell(data);
      });
      return () => subscription.unsubscribe();
    },
    shown: (error) => ({
      name: (error as Error).name,
      message: (error as Error).message,
      codes: CombinedGraphQLErrors.is(error) ? error.errors.map((one) => one.extensions?.["code"]) : [],
    }),
  };
}

function whole<Data>({ data }: { data?: Data | undefined }): Data {
  if (data === undefined) throw new Error("There are neither data nor errors.");
  return data;
}

await travel(make);
