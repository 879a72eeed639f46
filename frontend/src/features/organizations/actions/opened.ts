/** An organization, as far as its tab needs to know it. */
export type Opened = { id: string; displayName: string; initials: string };
