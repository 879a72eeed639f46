import type { Cache, UpdatesConfig } from "@urql/exchange-graphcache";

type Linked = { __typename: string; id: string };
type Heard = { recordChanged: { entry: Linked; record: Linked } };

/** A live entry goes on top of the record's story, once. */
export const historyUpdates: UpdatesConfig = {
  Subscription: {
    recordChanged: (result, _args, cache) => {
      const { entry, record } = (result as unknown as Heard).recordChanged;
      const owner = cache.keyOfEntity(record);
      const key = cache.keyOfEntity(entry);
      if (owner && key) putOnTop(cache, owner, key);
    },
  },
};

function putOnTop(cache: Cache, owner: string, entry: string): void {
  for (const field of cache.inspectFields(owner)) {
    if (field.fieldName !== "timeline" || field.arguments?.["after"]) continue;
    const connection = cache.resolve(owner, field.fieldKey) as string;
    const nodes = (cache.resolve(connection, "nodes") ?? []) as string[];
    if (!nodes.includes(entry)) cache.link(connection, "nodes", [entry, ...nodes]);
  }
}
