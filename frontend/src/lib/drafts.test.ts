import { expect, test } from "vitest";
import { clearDrafts, dropDrafts, hasDrafts, setDraft } from "./drafts";

const leave = () => dispatchEvent(new Event("beforeunload", { cancelable: true }));

test("a text is unsaved while it differs from what stands saved, emptied ones too", () => {
  setDraft("/field/ewa/city", "Łódź", "Kraków");
  expect(hasDrafts("ewa")).toBe(true);
  setDraft("/field/ewa/city", "Kraków", "Kraków");
  expect(hasDrafts("ewa")).toBe(false);
  setDraft("/field/ewa/city", "", "Kraków");
  expect(hasDrafts("ewa")).toBe(true);
  clearDrafts();
});

test("a record's drafts are dropped together, another's stay", () => {
  setDraft("/note/ewa", "Oddzwonić");
  setDraft("/field/ewa/city", "Łódź", "");
  setDraft("/note/jan", "Oferta");
  dropDrafts("ewa");
  expect([hasDrafts("ewa"), hasDrafts("jan")]).toEqual([false, true]);
  clearDrafts();
});

test("leaving the page is held up while something is unsaved", () => {
  setDraft("/field/ewa/city", "Łódź", "Kraków");
  expect(leave()).toBe(false);
  clearDrafts();
  expect(leave()).toBe(true);
});
