import type { Cache, UpdatesConfig } from "@urql/exchange-graphcache";
import type { SettingsChangedSubscription } from "~/gql/graphql";
import { rightsDiffer } from "./rights";
import { VIEWER } from "./viewer";

/** What is for all who are signed in, whatever they may see. */
const FOR_ALL = new Set([
  "viewer",
  "enterprise",
  "roles",
  "permissions",
  "dictionary",
  "contactBases",
  "__typename",
]);

/** The viewer who comes with a settings event is who asks from now on; what they saw before is asked for again. */
export const identityUpdates = {
  Subscription: {
    settingsChanged: (result, _args, cache) => {
      const { viewer } = (result as unknown as SettingsChangedSubscription).settingsChanged;
      const before = cache.readQuery({ query: VIEWER })?.viewer;
      cache.updateQuery({ query: VIEWER }, (data) => data && { ...data, viewer });
      if (before && rightsDiffer(before, viewer)) forgetSeen(cache);
    },
  },
} satisfies UpdatesConfig;

function forgetSeen(cache: Cache): void {
  for (const { fieldName, fieldKey } of cache.inspectFields("Query")) {
    if (!FOR_ALL.has(fieldName)) cache.invalidate("Query", fieldKey);
  }
}
