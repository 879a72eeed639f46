import type { Cache, UpdatesConfig } from "@urql/exchange-graphcache";
import { forgetLists } from "~/lib/graphql/forgetLists";

type Heard = { callChanged: { call: { __typename: string; id: string } } };

/** A call that begins stands on top of the list of calls, once. */
export const telephonyUpdates = {
  Subscription: {
    callChanged: (result, _args, cache) => {
      const key = cache.keyOfEntity((result as unknown as Heard).callChanged.call);
      if (key) putOnTop(cache, key);
    },
  },
  Mutation: {
    ctiConnectionCreate: (_result, _args, cache) => forgetLists(cache, "ctiConnections"),
    ctiConnectionDelete: (_result, _args, cache) => forgetLists(cache, "ctiConnections"),
  },
} satisfies UpdatesConfig;

function putOnTop(cache: Cache, call: string): void {
  for (const { fieldName, fieldKey, arguments: args } of cache.inspectFields("Query")) {
    if (fieldName !== "calls" || args?.["after"]) continue;
    const connection = cache.resolve("Query", fieldKey) as string;
    const nodes = (cache.resolve(connection, "nodes") ?? []) as string[];
    if (!nodes.includes(call)) cache.link(connection, "nodes", [call, ...nodes]);
  }
}
