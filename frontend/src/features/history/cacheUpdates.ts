import type { Cache, UpdatesConfig } from "@urql/exchange-graphcache";
import type { TimelineKind } from "~/gql/graphql";
import { belongsTo } from "./kindsOf";

type Linked = { __typename: string; id: string };
type Heard = {
  recordChanged: { entry: (Linked & { name: string }) | null; onTimeline: boolean; record: Linked };
};

/** A live entry that the stored story has too goes on top of it, once. What leaves the story is useTimeline's. */
export const historyUpdates: UpdatesConfig = {
  Subscription: {
    recordChanged: (result, _args, cache) => {
      const { entry, onTimeline, record } = (result as unknown as Heard).recordChanged;
      if (!entry || !onTimeline) return;
      const owner = cache.keyOfEntity(record);
      const key = cache.keyOfEntity(entry);
      if (owner && key) putOnTop(cache, owner, key, entry.name);
    },
  },
};

function putOnTop(cache: Cache, owner: string, entry: string, event: string): void {
  for (const field of cache.inspectFields(owner)) {
    if (field.fieldName !== "timeline" || field.arguments?.["after"]) continue;
    const belongs = belongsTo(field.arguments?.["kinds"] as TimelineKind[] | null | undefined, event);
    if (belongs === "perhaps") cache.invalidate(owner, field.fieldKey);
    if (belongs !== true) continue;
    const connection = cache.resolve(owner, field.fieldKey) as string;
    const nodes = (cache.resolve(connection, "nodes") ?? []) as string[];
    if (!nodes.includes(entry)) cache.link(connection, "nodes", [entry, ...nodes]);
  }
}
