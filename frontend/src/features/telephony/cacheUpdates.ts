import type { UpdatesConfig } from "@urql/exchange-graphcache";
import { forgetLists } from "~/lib/graphql/forgetLists";

export const telephonyUpdates = {
  Mutation: {
    ctiConnectionCreate: (_result, _args, cache) => forgetLists(cache, "ctiConnections"),
    ctiConnectionDelete: (_result, _args, cache) => forgetLists(cache, "ctiConnections"),
  },
} satisfies UpdatesConfig;
