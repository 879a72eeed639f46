import { i18n } from "@lingui/core";
import { beforeAll, expect, test } from "vitest";
import type { Job } from "./job";
import { jobWords } from "./words";

const UNDO: Job = {
  id: "undo",
  kind: "UNDO",
  state: "DONE",
  title: "Undo — Contacts, City",
  total: 2,
  processed: 2,
  succeeded: 2,
  skipped: 0,
  failed: 0,
  message: null,
  canCancel: false,
  canUndo: false,
  undoneAt: null,
  createdAt: "2026-11-20T10:00:00Z",
  finishedAt: "2026-11-20T10:00:01Z",
  file: null,
  undoes: { id: "update", undoneAt: "2026-11-20T10:00:01Z" },
};

beforeAll(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("an undo puts back what a job changed", () => {
  expect(jobWords(UNDO, "en")).toBe("2 put back");
});

test("of messages it is told how many went and how many did not", () => {
  const sent = { ...UNDO, kind: "MESSAGES" as const, total: 5, processed: 5, succeeded: 3, failed: 2 };
  expect(jobWords(sent, "en")).toBe("3 sent · 2 not sent");
});

test("whom an import added is not put back but in the trash: that undo says neither", () => {
  expect(jobWords({ ...UNDO, undoes: null }, "en")).toBe("2 taken back");
});
