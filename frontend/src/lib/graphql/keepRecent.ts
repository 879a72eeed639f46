import type { Cache, UpdateResolver } from "@urql/exchange-graphcache";

/** Pages of long lists that the cache keeps; of a million rows only the last ones seen. Far more than are on screen. */
const MOST_PAGES = 100;

const seen = new WeakMap<Cache, Map<string, null>>();

/** Every page that comes lets go of the one that came longest ago, and with it of rows that nobody else shows. */
export const keepRecent =
  (field: string, most = MOST_PAGES): UpdateResolver =>
  (_result, args, cache) => {
    const key = cache.keyOfField(field, args);
    if (key === null) return;
    const pages = seen.get(cache) ?? new Map<string, null>();
    seen.set(cache, pages);
    pages.delete(key);
    pages.set(key, null);
    for (const old of [...pages.keys()].slice(0, Math.max(0, pages.size - most))) {
      pages.delete(old);
      cache.invalidate("Query", old);
    }
  };
