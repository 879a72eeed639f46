import type { UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import { historyUpdates } from "~/features/history/cacheUpdates";
import { telephonyUpdates } from "~/features/telephony/cacheUpdates";
import { forgetLists } from "~/lib/graphql/forgetLists";

/** A new record: its lists are asked again when next seen. */
const forget =
  (...lists: string[]): UpdateResolver =>
  (_result, _args, cache) => {
    for (const list of lists) forgetLists(cache, list);
  };

/** What mutations and live events change beyond the records they return. */
export const cacheUpdates: UpdatesConfig = {
  Subscription: { ...historyUpdates.Subscription, ...telephonyUpdates.Subscription },
  Mutation: {
    ...telephonyUpdates.Mutation,
    contactCreate: forget("contacts", "organization"),
    contactDelete: forget("contacts", "organization"),
    organizationCreate: forget("organizations"),
  },
};
