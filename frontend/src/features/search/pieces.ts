import { fold } from "~/ui/fields/option";

/** at: where it begins. */
export type Piece = { at: number; text: string; hit: boolean };

/** A text cut at what of it was typed, whatever the case and the accents: words at their beginnings, else inside. */
export function marked(text: string, typed: string): Piece[] {
  const { folded, places } = foldedOf(text);
  const hits = new Set<number>();
  for (const word of fold(typed).split(/\s+/).filter(Boolean)) {
    const at = startOf(folded, word);
    if (at >= 0) for (const place of places.slice(at, at + word.length)) hits.add(place);
  }
  return pieces(text, hits);
}

/** A number cut at the digits that were typed, however both are written; its end is what is remembered of numbers. */
export function markedDigits(text: string, typed: string): Piece[] {
  const digits = Array.from(text.matchAll(/\d/g), ({ 0: sign, index: at }) => ({ sign, at }));
  const wanted = typed.replaceAll(/\D/g, "");
  const all = digits.map(({ sign }) => sign).join("");
  const common = commonEnd(all, wanted);
  const at = all.includes(wanted) ? all.lastIndexOf(wanted) : all.length - common;
  const length = all.includes(wanted) ? wanted.length : common;
  return pieces(text, new Set(digits.slice(at, at + length).map((digit) => digit.at)));
}

/** A prefix may have been typed another way: 0048 for +48, 22 for (022). */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length >= 4 ? length : 0;
}

/** Where a word stands in a folded text: at the beginning of one of its words, else anywhere, else -1. */
function startOf(folded: string, word: string): number {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? "")) return at;
  return folded.indexOf(word);
}

/** The folded text, and for each of its signs where it stands in the text. */
function foldedOf(text: string): { folded: string; places: number[] } {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = fold(sign);
    folded += plain;
    for (let n = 0; n < plain.length; n += 1) places.push(at);
    at += sign.length;
  }
  return { folded, places };
}

function pieces(text: string, hits: ReadonlySet<number>): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = hits.has(at) || (hits.has(at - 1) && /[\uDC00-\uDFFF]/.test(text[at] ?? ""));
    const last = found.at(-1);
    if (last?.hit === hit) last.text += text[at];
    else found.push({ at, text: text[at] ?? "", hit });
  }
  return found;
}
