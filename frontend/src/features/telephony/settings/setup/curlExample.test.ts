import { expect, test } from "vitest";
import { curlExample } from "./curlExample";

test("the example is one command that a shell can take as it stands", () => {
  const lines = curlExample("https://crm.example/api/v1/cti/secret").split("\n");
  expect(lines[0]).toBe(String.raw`curl 'https://crm.example/api/v1/cti/secret' \ `.trimEnd());
  expect(lines.slice(0, -1).every((line) => line.endsWith(" \\"))).toBe(true);
  expect(lines.at(-1)).toBe("  --data-urlencode 'callId=example-1'");
});

test("a quote in the address cannot end it", () => {
  expect(curlExample("https://crm.example/'x").split("\n")[0]).toContain(String.raw`'\''x'`);
});
