const MOST = 2000;

/** How far records are known to have come, by the versions that answers and live news told. */
export class Versions {
  private readonly known = new Map<string, number>();

  /** Remembers the versions in `data`. */
  note(data: unknown): void {
    for (const [key, version] of told(data)) {
      if (version < (this.known.get(key) ?? 0)) continue;
      this.known.delete(key); // those that were told last stay longest
      this.known.set(key, version);
    }
    for (const key of this.known.keys()) {
      if (this.known.size <= MOST) break;
      this.known.delete(key);
    }
  }

  /** Whether something in `data` is as it was before what is known. Said once of each: who asks again is answered. */
  isOlder(data: unknown): boolean {
    const older = [...told(data)].filter(([key, version]) => version < (this.known.get(key) ?? 0));
    for (const [key] of older) this.known.delete(key);
    return older.length > 0;
  }
}

/** Every record with a version, however deep. */
function* told(data: unknown): Generator<[key: string, version: number]> {
  if (typeof data !== "object" || data === null) return;
  const { __typename: type, id, version } = data as Record<string, unknown>;
  if (typeof id === "string" && typeof version === "number") yield [`${String(type)} ${id}`, version];
  for (const value of Object.values(data)) yield* told(value);
}
