import { parsed } from "./html";

/**
 * A field is a place in a text that is filled in later: `{{contact.firstName}}`, or with a word for where there is
 * nothing, `{{contact.firstName|Dear customer}}`. The editor shows it as a chip; everywhere else it is these letters.
 */

/** What may stand in a text, by its key. */
export type TextField = { key: string; label: string };

const FIELD = /\{\{\s*([^{}]+?)\s*\}\}/g;
const CHIP = "data-field";

/** "contact.firstName|Dear customer" in two; the word is "" where there is none. */
export function fieldParts(field: string): { key: string; otherwise: string } {
  const [key = "", ...words] = field.split("|");
  return { key: key.trim(), otherwise: words.join("|").trim() };
}

/** The fields of a text, each once, as they stand between the braces. */
export const fieldsIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(FIELD), ([, field]) => field ?? "")),
];

/** A text with its fields filled in by what is known; a field that nobody knows stays. */
export function filledText(text: string, value: (key: string) => string | undefined): string {
  return text.replaceAll(FIELD, (whole, field: string) => {
    const { key, otherwise } = fieldParts(field);
    const known = value(key);
    return known === undefined ? whole : known || otherwise;
  });
}

/** Rich text whose fields are chips: `<span data-field="contact.firstName"></span>`. */
export function withChips(html: string): string {
  if (!html.includes("{{")) return html;
  const root = parsed(html);
  for (const text of textsOf(root)) {
    const parts = (text.data ?? "").split(FIELD);
    // split puts what the pattern caught between the texts around it
    text.replaceWith(...parts.map((part, at) => (at % 2 === 0 ? part : chipOf(part))));
  }
  return root.innerHTML;
}

/** The way back. */
export function withoutChips(html: string): string {
  if (!html.includes(CHIP)) return html;
  const root = parsed(html);
  for (const chip of root.querySelectorAll(`[${CHIP}]`)) chip.replaceWith(`{{${chip.getAttribute(CHIP)}}}`);
  return root.innerHTML;
}

function chipOf(field: string): HTMLElement {
  const chip = document.createElement("span");
  chip.setAttribute(CHIP, field);
  return chip;
}

function textsOf(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
