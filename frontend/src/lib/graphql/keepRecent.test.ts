import type { Cache, ResolveInfo } from "@urql/exchange-graphcache";
import { expect, test, vi } from "vitest";
import { keepRecent } from "./keepRecent";

test("the pages that came last stay, one that came again among them", () => {
  const invalidate = vi.fn();
  const cache = {
    keyOfField: (field: string, args: unknown) => `${field}(${JSON.stringify(args)})`,
    invalidate,
  } as unknown as Cache;
  const update = keepRecent("contacts", 2);
  const come = (after: string) => update({}, { after }, cache, {} as ResolveInfo);
  come("a");
  come("b");
  come("a");
  come("c");
  expect(invalidate.mock.calls).toEqual([["Query", 'contacts({"after":"b"})']]);
});
