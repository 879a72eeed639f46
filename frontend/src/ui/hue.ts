const HUES = [15, 45, 75, 110, 145, 170, 200, 230, 260, 290, 320, 350];

/** A hue for a name, always the same one, far enough from its neighbours to tell people apart. */
export function stableHue(text: string): number {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return HUES[(sum >>> 8) % HUES.length] ?? 0;
}
