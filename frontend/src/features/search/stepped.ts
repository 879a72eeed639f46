/** Where up and down lead in the list: round its ends; from something that is gone to the first. */
export function stepped(keys: readonly string[], from: string | null, by: 1 | -1): string | null {
  if (keys.length === 0) return null;
  const at = from === null ? -1 : keys.indexOf(from);
  if (at === -1) return (by === 1 ? keys[0] : keys.at(-1)) ?? null;
  return keys[(at + by + keys.length) % keys.length] ?? null;
}
