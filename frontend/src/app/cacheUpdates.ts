import type { UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";
import { activitiesUpdates } from "~/features/activities/cacheUpdates";
import { basketsUpdates } from "~/features/baskets/cacheUpdates";
import { filesUpdates } from "~/features/files/cacheUpdates";
import { historyUpdates } from "~/features/history/cacheUpdates";
import { identityUpdates } from "~/features/identity/cacheUpdates";
import { jobsUpdates } from "~/features/jobs/cacheUpdates";
import { messagingHeard, messagingUpdates } from "~/features/messaging/cacheUpdates";
import { segmentationHeard } from "~/features/segments/cacheUpdates";
import { silenceHeard } from "~/features/silence/cacheUpdates";
import { telephonyUpdates } from "~/features/telephony/cacheUpdates";
import { viewsUpdates } from "~/features/views/cacheUpdates";
import type { SettingsChangedSubscription } from "~/gql/graphql";
import { forgetLists } from "~/lib/graphql/forgetLists";
import { keepRecent } from "~/lib/graphql/keepRecent";

/** A new record: its lists are asked again when next seen. */
const forget =
  (...lists: string[]): UpdateResolver =>
  (_result, _args, cache) => {
    for (const list of lists) forgetLists(cache, list);
  };

/** Whatever names a record may name another one after a merge. */
const MERGED = [
  "contacts",
  "contact",
  "organizations",
  "organization",
  "node",
  "merges",
  "mergePreview",
  "duplicatePairs",
];

/** What mutations and live events change beyond the records they return. */
export const cacheUpdates: UpdatesConfig = {
  Query: {
    contacts: keepRecent("contacts"),
    organizations: keepRecent("organizations"),
    activities: keepRecent("activities"),
    calls: keepRecent("calls"),
    tickets: keepRecent("tickets"),
    messages: keepRecent("messages"),
  },
  Subscription: {
    ...historyUpdates.Subscription,
    ...jobsUpdates.Subscription,
    settingsChanged: (result, args, cache) => {
      identityUpdates.Subscription.settingsChanged(result, args, cache);
      const { name } = (result as unknown as SettingsChangedSubscription).settingsChanged;
      segmentationHeard(name, cache);
      messagingHeard(name, cache);
      silenceHeard(name, cache);
    },
  },
  Mutation: {
    ...telephonyUpdates.Mutation,
    ...messagingUpdates.Mutation,
    ...filesUpdates.Mutation,
    ...basketsUpdates.Mutation,
    ...viewsUpdates.Mutation,
    ...activitiesUpdates.Mutation,
    contactCreate: forget("contacts", "organization"),
    contactDelete: forget("contacts", "organization", "trash"),
    contactRestore: forget("contacts", "contact", "organization", "trash"),
    contactCopy: forget("contacts", "organization"),
    ticketCreate: forget("tickets"),
    ticketDelete: forget("tickets", "ticket"),
    apiKeyCreate: forget("apiKeys"),
    apiKeyRevoke: forget("apiKeys"),
    webhookCreate: forget("webhooks"),
    webhookDelete: forget("webhooks", "webhook"),
    roleCreate: forget("roles"),
    roleDelete: forget("roles", "users", "node"),
    organizationCreate: forget("organizations", "organization"),
    organizationDelete: forget("organizations", "trash"),
    contactsMerge: forget(...MERGED),
    organizationsMerge: forget(...MERGED),
    mergeUndo: forget(...MERGED),
    duplicateReject: forget("duplicatePairs"),
    organizationRestore: forget("organizations", "organization", "trash"),
  },
};
