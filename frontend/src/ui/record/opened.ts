/** A record, as far as its tab needs to know it. */
export type Opened = { id: string; displayName: string; initials: string };

/** What came of taking it out of the trash: the record, or why not. */
export type Restored = { restored: Opened | null; refused: string | undefined };
