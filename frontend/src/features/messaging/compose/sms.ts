/** How an SMS is counted: by its letters it is GSM-7 or UCS-2, and several parts are a little shorter each. */

const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** These take two places. */
const EXTENDED = "\f^{}\\[~]|€";

const LENGTHS = { GSM7: { one: 160, each: 153 }, UCS2: { one: 70, each: 67 } };

export type SmsLength = {
  encoding: keyof typeof LENGTHS;
  /** As people count them. */
  characters: number;
  parts: number;
  /** What still fits into the last part, in places: a € takes two of GSM-7, an emoji two of UCS-2. */
  left: number;
};

export function smsLength(text: string): SmsLength {
  const letters = Array.from(text);
  const simple = letters.every((letter) => BASIC.includes(letter) || EXTENDED.includes(letter));
  const encoding = simple ? "GSM7" : "UCS2";
  const sizes = letters.map((letter) => (simple ? (EXTENDED.includes(letter) ? 2 : 1) : letter.length));
  const characters = letters.length;
  const places = sizes.reduce((sum, size) => sum + size, 0);
  const { one, each } = LENGTHS[encoding];
  if (places <= one) return { encoding, characters, parts: Math.min(1, places), left: one - places };
  const { parts, used } = inParts(sizes, each);
  return { encoding, characters, parts, left: each - used };
}

/** A letter of two places is never cut: the next part begins with it. */
function inParts(sizes: readonly number[], each: number): { parts: number; used: number } {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > each) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return { parts, used };
}

/** The letters that make a text cost more than half again as much: one "ą" is enough. */
export const strangeLetters = (text: string): string[] => [
  ...new Set(Array.from(text).filter((letter) => !BASIC.includes(letter) && !EXTENDED.includes(letter))),
];
