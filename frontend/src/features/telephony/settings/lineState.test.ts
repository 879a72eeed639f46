import { expect, test } from "vitest";
import { lineState } from "./lineState";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const heard = (lastEventAt: string | null) => lineState({ lastEventAt, asterisk: null }, NOW);
const asterisk = (connectedSince: string | null, message: string | null) =>
  lineState({ lastEventAt: "2026-11-23T09:59:00Z", asterisk: { host: "pbx", connectedSince, message } }, NOW);

test("a line that never told anything is new", () => {
  expect(heard(null)).toEqual({ is: "new" });
});

test("its last event tells how a line does", () => {
  expect(heard("2026-11-23T09:58:00Z")).toEqual({ is: "fresh" });
  expect(heard("2026-11-21T10:00:00Z")).toEqual({ is: "heard" });
  expect(heard("2026-11-18T09:00:00Z")).toEqual({ is: "quiet", days: 5 });
});

test("an Asterisk says itself whether it is connected, and why not", () => {
  expect(asterisk("2026-11-23T08:00:00Z", null)).toEqual({ is: "connected", since: "2026-11-23T08:00:00Z" });
  expect(asterisk(null, "Wrong password.")).toEqual({ is: "disconnected", why: "Wrong password." });
});

test("until it has tried, the events tell", () => {
  expect(asterisk(null, null)).toEqual({ is: "fresh" });
});
