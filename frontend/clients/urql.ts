/** urql: its fetch exchange over HTTP, and subscriptions through graphql-ws. */

import { Client, CombinedError, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import { SOCKET, URL } from "./address.ts";
import { type Traveller, travel } from "./trip.ts";

function make(key: string): Traveller {
  const authorization = `Bearer ${key}`;
  const socket = createClient({ url: SOCKET, connectionParams: { authorization } });
  const client = new Client({
    url: URL,
    preferGetMethod: false, // urql would ask short queries by GET, which Ringbook refuses
    fetchOptions: { headers: { authorization } },
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query, variables: variables as Record<string, unknown> },
              sink as never,
            ),
          }),
        }),
      }),
    ],
  });
  return {
    query: async (query, variables) => whole(await client.query(query, variables).toPromise()),
    mutate: async (mutation, variables) => whole(await client.mutation(mutation, variables).toPromise()),
    listen(document, variables, tell, fail) {
      const subscription = client.subscription(document, variables).subscribe(({ data, error }) => {
        if (error) fail(error);
        else if (data) tell(data);
      });
      return () => subscription.unsubscribe();
    },
    shown: (error) => ({
      name: (error as Error).name,
      message: (error as Error).message,
      codes: error instanceof CombinedError ? error.graphQLErrors.map((one) => one.extensions["code"]) : [],
    }),
  };
}

function whole<Data>({ data, error }: { data?: Data | undefined; error?: CombinedError | undefined }): Data {
  if (error) throw error;
  if (data === undefined) throw new Error("There are neither data nor errors.");
  return data;
}

await travel(make);
