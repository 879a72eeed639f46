import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** How far a right over accounts goes: those one looks after, those of one's projects, reading all, changing all. */
export type ReachColumn = "own" | "project" | "read" | "edit";
export const COLUMNS: readonly ReachColumn[] = ["own", "project", "read", "edit"];

type ReachRow = { key: string; label: MessageDescriptor; rights: Partial<Record<ReachColumn, string>> };

/** The rights over accounts as a table: whose accounts by how far. */
export const REACH_ROWS: readonly ReachRow[] = [
  {
    key: "customers",
    label: msg`Customers`,
    rights: { own: "customers:own", read: "customers:read", edit: "customers:edit" },
  },
  {
    key: "partners",
    label: msg`Partners`,
    rights: { own: "partners:own", read: "partners:read", edit: "partners:edit" },
  },
  { key: "both", label: msg`Both`, rights: { project: "accounts:project", edit: "accounts:all" } },
];

/** Whether the chosen rights hold this one already. */
export function isImplied(right: string, chosen: readonly string[]): boolean {
  const [kind, reach] = right.split(":");
  if (right === "accounts:all") return false;
  return chosen.includes("accounts:all") || (reach !== "edit" && chosen.includes(`${kind}:edit`));
}

const WORDS: Record<string, Record<"edit" | "both" | "read" | "own", MessageDescriptor>> = {
  customers: {
    edit: msg`Reads and changes all customers`,
    both: msg`Reads all customers, changes their own`,
    read: msg`Reads all customers`,
    own: msg`Reads and changes their own customers`,
  },
  partners: {
    edit: msg`Reads and changes all partners`,
    both: msg`Reads all partners, changes their own`,
    read: msg`Reads all partners`,
    own: msg`Reads and changes their own partners`,
  },
};

/** The accounts that these rights open, in a sentence or several. */
export function reachSummary(rights: readonly string[], i18n: I18n): string {
  if (rights.includes("accounts:all")) return i18n._(msg`Reads and changes all accounts`);
  const kinds = Object.entries(WORDS).map(([kind, words]) => {
    const has = (reach: string) => rights.includes(`${kind}:${reach}`);
    if (has("edit")) return words.edit;
    if (has("read")) return has("own") ? words.both : words.read;
    return has("own") ? words.own : null;
  });
  const project = rights.includes("accounts:project")
    ? msg`Reads and changes the accounts of their projects`
    : null;
  const said = [project, ...kinds].filter((one) => one !== null).map((one) => i18n._(one));
  return said.length > 0 ? said.join(". ") : i18n._(msg`Opens no accounts`);
}
