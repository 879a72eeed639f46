import { expect, test } from "vitest";
import { marked, markedDigits, type Piece } from "./pieces";

/** What was typed in brackets. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test.each([
  ["Zażółć Łosiowa", "los", "Zażółć [Łos]iowa"],
  ["Jan Nowak", "nowak jan", "[Jan] [Nowak]"],
  ["Anna Hanna", "an", "[An]na Hanna"],
  ["Hanna Anna", "an", "Hanna [An]na"],
  ["Kowalska-Nowak", "now", "Kowalska-[Now]ak"],
  ["Łódź", "łódź", "[Łódź]"],
  ["Ewa", "xyz", "Ewa"],
  ["Ewa", "", "Ewa"],
  ["🙂 Ewa", "ewa", "🙂 [Ewa]"],
])("%s, looked for with %s", (text, typed, expected) => {
  expect(shown(marked(text, typed))).toBe(expected);
});

test.each([
  ["601 602 603", "601602603", "[601 602 603]".replaceAll(" ", "] [")],
  ["601 602 603", "2 603", "601 60[2] [603]"],
  ["+48 22 100 20 30", "0048 22 1002030", "+[48] [22] [100] [20] [30]"],
  ["NIP 5213017228", "521-301", "NIP [521301]7228"],
  ["601 602 603", "999", "601 602 603"],
])("the number %s, looked for as %s", (text, typed, expected) => {
  expect(shown(markedDigits(text, typed))).toBe(expected);
});

test("nothing is lost or added", () => {
  for (const text of ["Żółw & Syn sp. z o.o.", "👩‍💻 Ola", "ß Straße", ""]) {
    const joined = marked(text, "s o")
      .map((piece) => piece.text)
      .join("");
    expect(joined).toBe(text);
  }
});
