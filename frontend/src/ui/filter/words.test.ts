import { i18n } from "@lingui/core";
import { beforeAll, expect, test } from "vitest";
import { momentOf } from "./days";
import { EXAMPLES } from "./examples";
import type { Condition } from "./model";
import { read } from "./read";
import { listWords, valueWords } from "./valueWords";

beforeAll(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

const condition = (filter: Record<string, unknown>) => read(filter, EXAMPLES).parts[0] as Condition;

test("days of the calendar are those between their midnights here", () => {
  const created = { gte: momentOf("2026-03-28"), lt: momentOf("2026-03-30") };
  expect(condition({ created })).toMatchObject({ op: "within", value: ["2026-03-28", "2026-03-29"] });
  expect(condition({ created: { gte: momentOf("2026-03-28"), lt: momentOf("2026-03-29") } })).toMatchObject({
    op: "on",
    value: ["2026-03-28"],
  });
});

const more = (count: number) => `${count} more`;

test("long lists are cut, and the rest is counted", () => {
  expect(listWords(["Lead", "Client"], "anyOf", more, "en")).toBe("Lead or Client");
  expect(listWords(["VIP", "New"], "allOf", more, "en")).toBe("VIP and New");
  expect(listWords(["a", "b", "c", "d", "e"], "anyOf", more, "en")).toBe("a, b, c, and 2 more");
});

test("values are read as people write them", () => {
  expect(valueWords(condition({ born: { eq: "1980-05-05" } }), "day", i18n)).toBe("May 5, 1980");
  expect(valueWords(condition({ created: { period: "THIS_WEEK" } }), "period", i18n)).toBe("this week");
  expect(valueWords(condition({ own: [{ fieldId: "n", number: { gte: "1234.5" } }] }), "number", i18n)).toBe(
    "1,234.5",
  );
});
