import type { Cache, UpdatesConfig } from "@urql/exchange-graphcache";
import type { TimelineKind } from "~/gql/graphql";
import { belongsTo } from "./kindsOf";

type Linked = { __typename: string; id: string };
type Heard = { recordChanged: { entry: Linked & { name: string }; record: Linked } };

/** These only move on or take away what its one entry shows; the stored story does not tell them either. */
const QUIET =
  /^(call\.(answered|changed|ended)|(note|logged_event|ticket_comment)\.(changed|deleted)|(activity|ticket)\.deleted|file\.(changed|deleted|restored))$/;

/** A live entry goes on top of the record's story, once. What leaves the story is useTimeline's. */
export const historyUpdates: UpdatesConfig = {
  Subscription: {
    recordChanged: (result, _args, cache) => {
      const { entry, record } = (result as unknown as Heard).recordChanged;
      const owner = cache.keyOfEntity(record);
      const key = cache.keyOfEntity(entry);
      if (!owner || !key) return;
      if (!QUIET.test(entry.name)) putOnTop(cache, owner, key, entry.name);
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
