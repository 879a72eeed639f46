import { expect, test } from "vitest";
import type { DialNews } from "./callDial";
import { noticeOf } from "./notices";

const news = (state: DialNews["state"], more: Partial<DialNews> = {}): DialNews => ({
  id: "1",
  state,
  message: "",
  national: "601 602 603",
  call: null,
  ...more,
});

test("while the PBX is asked, and while one's own phone rings, something is told", () => {
  expect(noticeOf(news("ASKED"))?.tone).toBe("waiting");
  expect(noticeOf(news("RINGING"))?.tone).toBe("calm");
});

test("what the PBX tells of the call is told by the call itself", () => {
  expect(noticeOf(news("RINGING", { call: { id: "7" } }))).toBeNull();
  expect(noticeOf(news("ANSWERED", { call: { id: "7" } }))).toBeNull();
  expect(noticeOf(news("ENDED"))).toBeNull();
});

test("what went wrong stays in sight with what the PBX said", () => {
  expect(noticeOf(news("REFUSED", { message: "No such extension." }))).toEqual({
    message: "No such extension.",
    tone: "red",
  });
  const unclear = noticeOf(news("UNCLEAR", { message: "HTTP 502", call: { id: "7" } }));
  expect([unclear?.tone, unclear?.message]).toEqual(["orange", "HTTP 502"]);
});
