import type { Cache } from "@urql/exchange-graphcache";

/** An administrator resumed a restored copy: its banner goes on every screen. */
export function silenceHeard(name: string, cache: Cache): void {
  if (name === "silence.ended") cache.invalidate("Query", "silence");
}
