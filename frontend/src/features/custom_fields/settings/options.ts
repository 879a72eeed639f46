import type { CustomFieldOptionInput } from "~/gql/graphql";
import { uniqueKey } from "~/lib/uniqueKey";

/** An option while it is edited: `id` is the screen's own, `saved` the server's; new ones have none. */
export type OptionDraft = { id: string; saved: string | null; label: string };

export const newOption = (label = ""): OptionDraft => ({ id: uniqueKey(), saved: null, label });

const filledIn = (options: readonly OptionDraft[]) => options.filter(({ label }) => label.trim() !== "");

/** What is sent: blank lines are none. */
export function optionInputs(options: readonly OptionDraft[]): CustomFieldOptionInput[] {
  return filledIn(options).map(({ saved, label }) => ({
    ...(saved === null ? {} : { id: saved }),
    label: label.trim(),
  }));
}

/** Where the server speaks of an option: by its place among those sent. Null: it was not sent. */
export function optionPath(options: readonly OptionDraft[], option: OptionDraft): string | null {
  const at = filledIn(options).indexOf(option);
  return at === -1 ? null : `options.${at}`;
}

/** A pasted column of a spreadsheet: every line an option. */
export function pasted(options: readonly OptionDraft[], at: number, text: string): OptionDraft[] | null {
  const labels = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const [first, ...rest] = labels;
  const into = options[at];
  if (first === undefined || rest.length === 0 || into?.label !== "") return null;
  return options.toSpliced(at, 1, { ...into, label: first }, ...rest.map((label) => newOption(label)));
}
