/** Rich text is the small part of HTML that the server keeps: see `RichText`. */

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Plain lines as rich text, a paragraph each; nothing stays nothing. */
export function fromPlain(text: string): string {
  if (text === "") return "";
  return text
    .split("\n")
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("");
}

/** The document's root; nothing in it runs or loads. */
export function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}

const BLOCKS = "p,li,blockquote,pre";

/** What it says without its looks: a line for each paragraph and each entry of a list. */
export function plainOf(html: string): string {
  const root = parsed(html);
  for (const line of root.querySelectorAll("br")) line.replaceWith("\n");
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  if (blocks.length === 0) return root.textContent ?? "";
  return blocks.map((block) => block.textContent ?? "").join("\n");
}

/** Whether it says anything at all. */
export const isBlank = (html: string): boolean => html === "" || plainOf(html).trim() === "";

const SCHEME = /^(https?|mailto|tel):/i;

/** An address as a link may have it; what looks like a site gets https. Null for anything else, such as a script. */
export function linkOf(typed: string): string | null {
  const text = typed.trim();
  if (SCHEME.test(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s:/]+\.[^\s:/]{2,}([:/?#]\S*)?$/.test(text) ? `https://${text}` : null;
}
