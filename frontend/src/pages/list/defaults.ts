import type { ListKind, Shown } from "./listState";

/** Lists that remember their columns; calls have no filter and no views. */
export type TableKind = ListKind | "CALLS";

const COLUMNS: Record<TableKind, readonly string[]> = {
  CONTACTS: ["name", "organization", "phone", "email", "stage", "segment", "city", "managers", "updated"],
  ORGANIZATIONS: ["name", "taxId", "phone", "city", "stage", "tags", "managers", "updated"],
  CALLS: ["caller", "number", "status", "waited", "user", "queue", "when"],
};

/** A list nobody has touched. */
export const plain = (list: TableKind): Shown => ({
  filter: null,
  sort: "name",
  columns: COLUMNS[list].map((key) => ({ key, width: null })),
  layout: "TABLE",
  density: "NORMAL",
});

/** Views that everybody has; they are stored nowhere. */
export const ALL = "all";
export const BUILT_IN = {
  [ALL]: null,
  mine: { managers: { me: true } },
  basket: { inBasket: true },
} as const;

export type BuiltIn = keyof typeof BUILT_IN;

export const isBuiltIn = (key: string): key is BuiltIn => Object.hasOwn(BUILT_IN, key);
