const segmenter = new Intl.Segmenter();

/** So many letters at the end stay in sight: the extension, and the number before it. */
const TAIL = 9;

/** A name in two parts, of which the first may be cut short: what tells files apart is often at the end. */
export function cutName(name: string): [head: string, tail: string] {
  const letters = Array.from(segmenter.segment(name), ({ segment }) => segment);
  if (letters.length <= TAIL * 2) return [name, ""];
  return [letters.slice(0, -TAIL).join(""), letters.slice(-TAIL).join("")];
}
