import type { UserErrors } from "~/lib/graphql/userErrors";

/** One word of a dictionary, whichever it is. */
export type Entry = {
  id: string;
  version: number;
  name: string;
  colour: string;
  /** Not offered any more; those who have it keep it. */
  hidden?: boolean;
  /** How many contacts have it. */
  usageCount?: number;
  /** Comes with the program: can be hidden, not deleted. */
  system?: boolean;
};

export type NewEntry = { name: string; colour: string };
export type EntryPatch = { name?: string; colour?: string; hidden?: boolean };

/** null: done; else what the server refused. */
type Outcome = Promise<UserErrors | null>;

/** What one can do with a list and its entries. */
export type EntryActions = {
  add: (values: NewEntry) => Outcome;
  change: (entry: Entry, patch: EntryPatch, options: { force: boolean }) => Outcome;
  /** replacementId: what the contacts get instead; null: nothing; undefined: refused while any contact has it. */
  remove: (id: string, replacementId: string | null | undefined) => Outcome;
  /** All ids in their new order; null for lists that are always by name. */
  move: ((ids: string[]) => Outcome) | null;
};
