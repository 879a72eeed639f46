import type { Cache, ResolveInfo } from "@urql/exchange-graphcache";
import { expect, test } from "vitest";
import { historyUpdates } from "./cacheUpdates";

/** What stands on a contact's timeline after a live event; "old" did before. */
function storyAfter(entry: object | null, onTimeline: boolean): string[] {
  const links: Record<string, string[]> = { "story.nodes": ["old"] };
  const cache = {
    keyOfEntity: ({ id }: { id: string }) => id,
    inspectFields: () => [{ fieldName: "timeline", fieldKey: "timeline", arguments: null }],
    resolve: (entity: string, field: string) =>
      field === "timeline" ? "story" : links[`${entity}.${field}`],
    link: (entity: string, field: string, keys: string[]) => {
      links[`${entity}.${field}`] = keys;
    },
  };
  const heard = { recordChanged: { entry, onTimeline, record: { __typename: "Contact", id: "ewa" } } };
  const update = historyUpdates.Subscription?.["recordChanged"];
  update?.(heard, {}, cache as unknown as Cache, {} as ResolveInfo);
  return links["story.nodes"] ?? [];
}

const CHANGED = { __typename: "TimelineEntry", id: "new", name: "ticket.changed" };

test("what the timeline tells goes on top of it", () => {
  expect(storyAfter(CHANGED, true)).toEqual(["new", "old"]);
});

test("what only concerns other parts of the card does not", () => {
  expect(storyAfter(CHANGED, false)).toEqual(["old"]);
  expect(storyAfter(null, false)).toEqual(["old"]);
});
