import { beforeEach, expect, test } from "vitest";
import { holdUnsaved, isBusyTyping } from "./unsaved";

beforeEach(() => document.body.replaceChildren());

function field(html: string): HTMLInputElement {
  document.body.innerHTML = html;
  const input = document.querySelector<HTMLInputElement>("input, textarea");
  if (!input) throw new Error("no field");
  input.focus();
  return input;
}

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

test("an untouched field is free to be left, one with new text is not", () => {
  const note = field("<textarea></textarea>");
  expect(isBusyTyping()).toBe(false);
  type(note, "He wants a new offer");
  expect(isBusyTyping()).toBe(true);
});

test("what was sent or taken back, or is gone, does not hold anybody", () => {
  const city = field("<input value='Łódź'>");
  type(city, "Łó");
  expect(isBusyTyping()).toBe(true);
  type(city, "Łódź");
  expect(isBusyTyping()).toBe(false);
  type(city, "Kraków");
  city.remove();
  expect(isBusyTyping()).toBe(false);
});

test("a search does not count, an open dialog does", () => {
  type(field("<input type='search'>"), "ewa");
  expect(isBusyTyping()).toBe(false);
  document.body.innerHTML = "<div role='dialog' aria-modal='true'></div>";
  expect(isBusyTyping()).toBe(true);
});

test("work that is in no field holds until it is saved", () => {
  const release = holdUnsaved();
  expect(isBusyTyping()).toBe(true);
  release();
  expect(isBusyTyping()).toBe(false);
});
