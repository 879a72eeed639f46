/** A contact, as far as their tab needs to know them. */
export type Opened = { id: string; displayName: string; initials: string };
