import type { Cache } from "@urql/exchange-graphcache";

/** Where contacts are read from, and their stories. */
const SHOWING = new Set(["contact", "contacts", "node"]);

/**
 * What a settings event named "segmentation.…" makes old: how far it is, the rules once they are changed, and when it is
 * over the segments on every screen, which are nobody's single changes and so are told nobody one by one.
 */
export function segmentationHeard(name: string, cache: Cache): void {
  if (!name.startsWith("segmentation.")) return;
  if (name !== "segmentation.progressed") forgetRules(cache);
  for (const { fieldName, fieldKey } of cache.inspectFields("Query")) {
    const old =
      fieldName === "recalculations" || (name === "segmentation.finished" && SHOWING.has(fieldName));
    if (old) cache.invalidate("Query", fieldKey);
  }
}

/** The rules of the Crms that the viewer sees, with their counts. */
function forgetRules(cache: Cache): void {
  const viewer = cache.resolve("Query", "viewer") as string | null;
  const crms = (viewer && (cache.resolve(viewer, "crms") as string[] | undefined)) || [];
  for (const crm of crms) cache.invalidate(crm, "segmentation");
}
