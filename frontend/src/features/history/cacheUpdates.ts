import type { Cache, UpdatesConfig } from "@urql/exchange-graphcache";

type Linked = { __typename: string; id: string };
type Heard = { recordChanged: { entry: Linked & { name: string }; record: Linked } };

/** These only move a call or a note on, which its one entry shows; the stored story does not tell them either. */
const QUIET = /^(call\.(answered|changed|ended)|note\.changed)$/;

/** A live entry goes on top of the record's story, once; a deleted note leaves it, so the story is read anew. */
export const historyUpdates: UpdatesConfig = {
  Subscription: {
    recordChanged: (result, _args, cache) => {
      const { entry, record } = (result as unknown as Heard).recordChanged;
      const owner = cache.keyOfEntity(record);
      const key = cache.keyOfEntity(entry);
      if (!owner || !key) return;
      if (entry.name === "note.deleted") forgetStory(cache, owner);
      else if (!QUIET.test(entry.name)) putOnTop(cache, owner, key);
    },
  },
};

function forgetStory(cache: Cache, owner: string): void {
  for (const field of cache.inspectFields(owner)) {
    if (field.fieldName === "timeline") cache.invalidate(owner, field.fieldKey);
  }
}

function putOnTop(cache: Cache, owner: string, entry: string): void {
  for (const field of cache.inspectFields(owner)) {
    if (field.fieldName !== "timeline" || field.arguments?.["after"]) continue;
    const connection = cache.resolve(owner, field.fieldKey) as string;
    const nodes = (cache.resolve(connection, "nodes") ?? []) as string[];
    if (!nodes.includes(entry)) cache.link(connection, "nodes", [entry, ...nodes]);
  }
}
