import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asteriskDialplan, ringbookExample } from "./snippets";

const DOCS = readFileSync(join(import.meta.dirname, "../../../../../../docs/telephony.md"), "utf8");
const URL = "https://crm.example.com/api/v1/cti/TOKEN";

test("the dialplan to paste is the one that the documentation explains", () => {
  const explained = new Set(
    DOCS.split("\n").map((line) => line.replace(/^ {4}/, "").replace(/ {2,};.*$/, "")),
  );
  const lines = asteriskDialplan(URL).split("\n");
  expect(lines.filter((line) => !explained.has(line))).toEqual([]);
});

test("the example of our own JSON is one command, its event on one line", () => {
  const [command, body] = ringbookExample(URL).split(" \\\n");
  expect(command).toBe(`curl '${URL}'`);
  const event = body?.slice(body.indexOf("'") + 1, -1) ?? "";
  expect(JSON.parse(event)).toMatchObject({ ringbook: 1, event: "ringing", from: "+48601602603" });
});
