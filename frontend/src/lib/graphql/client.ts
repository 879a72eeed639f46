import { cacheExchange, type UpdatesConfig } from "@urql/exchange-graphcache";
import { Client, fetchExchange, mapExchange, subscriptionExchange } from "urql";
import introspection from "~/gql/introspection.json";
import { currentLocale } from "../i18n";
import { askAgain } from "./askAgain";
import { embeddedTypes } from "./keys";
import { lastingFetch } from "./lastWords";
import { noteRefusal } from "./refusals";
import { makeSocket } from "./socket";
import { whole } from "./whole";

type Options = { updates: UpdatesConfig; onSignedOut: () => void };
type Made = { client: Client; dispose: () => void };

/** A client with an empty cache; each sign-in gets its own, so that nobody sees what another user was shown. */
export function makeClient({ updates, onSignedOut }: Options): Made {
  const socket = makeSocket(onSignedOut);
  const schema = whole(introspection) as never;
  const overtaken = askAgain();
  const client = new Client({
    url: "/graphql",
    preferGetMethod: false,
    fetch: lastingFetch,
    fetchOptions: () => ({
      credentials: "same-origin",
      headers: { "X-Ringbook": "1", "Accept-Language": currentLocale() },
    }),
    exchanges: [
      mapExchange({
        onResult: ({ operation, error }) => {
          noteRefusal(operation.variables, error);
          if (error?.graphQLErrors.some((one) => one.extensions["code"] === "UNAUTHENTICATED")) onSignedOut();
        },
      }),
      overtaken.before,
      cacheExchange({
        schema,
        keys: embeddedTypes(introspection.__schema.types),
        updates: overtaken.heeded(updates),
      }),
      overtaken.after,
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
      fetchExchange,
    ],
  });
  return { client, dispose: () => void socket.dispose() };
}
