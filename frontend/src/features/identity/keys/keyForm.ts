/** What one fills in. scopes: null for all that one may. days: until it ends; null: never. */
export type KeyValues = { name: string; scopes: string[] | null };
export type NewKeyValues = KeyValues & { days: number | null };

export const FIELDS = ["name", "scopes", "expiresAt"];
export const LIVES: readonly (number | null)[] = [30, 90, 365, null];
export const NEW_KEY: NewKeyValues = { name: "", scopes: [], days: 90 };

const DAY_MS = 86_400_000;

/** The same time of day after so many days. */
export function endsAt(days: number | null, now: number): string | null {
  return days === null ? null : new Date(now + days * DAY_MS).toISOString();
}

/** A call that anybody can paste into a terminal to see that the key works. */
export function curlOf(origin: string, secret: string): string {
  return [
    `curl ${origin}/graphql \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '{"query": "{ viewer { user { name } } }"}'`,
  ].join("\n");
}
