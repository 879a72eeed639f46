import type { Cache, UpdateResolver, UpdatesConfig } from "@urql/exchange-graphcache";

const PAGES = new Set(["node", "contact", "organization"]);

/** A file came or went: whoever shows a record's files asks again. */
function forgetFiles(cache: Cache): void {
  for (const page of cache.inspectFields("Query")) {
    if (!PAGES.has(page.fieldName)) continue;
    const record = cache.resolve("Query", page.fieldKey);
    if (typeof record !== "string") continue;
    for (const { fieldName, fieldKey } of cache.inspectFields(record)) {
      if (fieldName === "files") cache.invalidate(record, fieldKey);
    }
  }
}

const forget: UpdateResolver = (_result, _args, cache) => forgetFiles(cache);

export const filesUpdates = {
  Mutation: { fileAttach: forget, fileUpdate: forget, fileDelete: forget, fileRestore: forget },
} satisfies UpdatesConfig;
