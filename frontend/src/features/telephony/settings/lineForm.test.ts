import { expect, test } from "vitest";
import { linesOf, patchOf, valuesOf } from "./lineForm";
import type { Line } from "./lines";

test("addresses are taken from lines and commas alike", () => {
  expect(linesOf(" 10.0.0.1\n\n192.168.0.0/24, 10.0.0.2 ")).toEqual([
    "10.0.0.1",
    "192.168.0.0/24",
    "10.0.0.2",
  ]);
});

test("only what was changed is sent", () => {
  expect(patchOf({ name: "Centrala" })).toEqual({ name: "Centrala" });
  expect(patchOf({ addresses: "" })).toEqual({ addresses: [] });
});

test("a forgotten secret is sent as an empty one, an untouched one not at all", () => {
  expect(patchOf({ signingSecret: null })).toEqual({ signingSecret: "" });
  expect(patchOf({ signingSecret: undefined })).toEqual({});
  expect(patchOf({ signingSecret: "s3cret" })).toEqual({ signingSecret: "s3cret" });
});

test("a network of one address is shown as the address", () => {
  const addresses = ["192.0.2.10/32", "198.51.100.0/24", "2001:db8::1/128", "2001:db8::/32"];
  const line = { name: "", dialect: "AUTO", region: "PL", outsidePrefix: "", addresses, recordingHosts: [] };
  expect(valuesOf(line as unknown as Line).addresses.split("\n")).toEqual([
    "192.0.2.10",
    "198.51.100.0/24",
    "2001:db8::1",
    "2001:db8::/32",
  ]);
});
