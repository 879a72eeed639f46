import type { Cache } from "@urql/exchange-graphcache";
import { expect, test } from "vitest";
import { segmentationHeard } from "./cacheUpdates";

const FIELDS = ["recalculations", "contacts", "contact", "node", "users"];
const LINKS: Record<string, unknown> = { "Query.viewer": "Viewer", "Viewer.crms": ["Crm:1"] };

/** What is asked again after an event. */
function askedAgain(name: string): string[] {
  const old: string[] = [];
  const cache = {
    inspectFields: () => FIELDS.map((fieldName) => ({ fieldName, fieldKey: fieldName, arguments: null })),
    resolve: (entity: string, field: string) => LINKS[`${entity}.${field}`],
    invalidate: (entity: string, field: string) => void old.push(`${entity}.${field}`),
  };
  segmentationHeard(name, cache as unknown as Cache);
  return old;
}

test("new rules are asked for, and whether they are being followed", () => {
  expect(askedAgain("segmentation.changed")).toEqual(["Crm:1.segmentation", "Query.recalculations"]);
});

test("on its way only the progress is asked again", () => {
  expect(askedAgain("segmentation.progressed")).toEqual(["Query.recalculations"]);
});

test("at the end every screen that shows segments is", () => {
  expect(askedAgain("segmentation.finished")).toEqual([
    "Crm:1.segmentation",
    "Query.recalculations",
    "Query.contacts",
    "Query.contact",
    "Query.node",
  ]);
});

test("other events are none of ours", () => {
  expect(askedAgain("stage.changed")).toEqual([]);
});
