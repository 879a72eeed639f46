import { fold } from "~/ui/fields/option";
import { type ExtensionDraft, newExtension } from "./phones";

export type Person = { id: string; name: string; email: string; extension: string | null };

/** A line of a pasted list: "101 Anna Nowak", "Anna Nowak; 101", "101<Tab>anna@example.com". */
export type PastedLine = { key: string; text: string; extension: string; who: string; person: Person | null };

const EXTENSION_FIRST = /^\s*([\d*#]+)[\s,;:–-]+(.+?)\s*$/;
const EXTENSION_LAST = /^\s*(.+?)[\s,;:–-]+([\d*#]+)\s*$/;

/** What the lines say, and whom they mean. A line without an extension or without a name has an empty one. */
export function readPasted(text: string, people: readonly Person[]): PastedLine[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, place) => {
      const [extension, who] = partsOf(line);
      return { key: `${place} ${line}`, text: line.trim(), extension, who, person: whoIs(who, people) };
    });
}

function partsOf(line: string): [string, string] {
  const first = EXTENSION_FIRST.exec(line);
  if (first) return [first[1] ?? "", first[2] ?? ""];
  const last = EXTENSION_LAST.exec(line);
  return last ? [last[2] ?? "", last[1] ?? ""] : ["", line.trim()];
}

/** By e-mail or name, the names in any order; by some of the names only if no other person has them too. */
function whoIs(who: string, people: readonly Person[]): Person | null {
  const words = wordsOf(who);
  if (words.length === 0) return null;
  const exact = people.filter(
    ({ name, email }) => fold(email) === fold(who.trim()) || sameWords(wordsOf(name), words),
  );
  const near = people.filter(({ name }) => words.every((word) => wordsOf(name).includes(word)));
  const hits = exact.length > 0 ? exact : near;
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s,]+/)
    .filter(Boolean);

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join(" ") === other.toSorted().join(" ");

export const isWhole = ({ extension, person }: PastedLine): boolean => extension !== "" && person !== null;

export const rowsOf = (lines: readonly PastedLine[]): ExtensionDraft[] =>
  lines.filter(isWhole).map(({ extension, person }) => newExtension(extension, person));

/** Users whose own extension the rows do not have yet. */
export function missingOf(people: readonly Person[], rows: readonly ExtensionDraft[]): ExtensionDraft[] {
  const known = new Set(rows.map(({ extension }) => extension.trim()));
  return people.flatMap(({ extension, ...person }) =>
    extension && !known.has(extension) ? [newExtension(extension, person)] : [],
  );
}
