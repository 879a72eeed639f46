type Named = { displayName: string };
type Sent = { contact?: Named | null; organization?: Named | null };

/** To whom a message went; undefined for an address that is nobody's. */
export const whoOf = ({ contact, organization }: Sent): string | undefined =>
  contact?.displayName ?? organization?.displayName;
