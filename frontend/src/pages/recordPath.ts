/** A record's address, as its tab keeps it. */
export function recordPath(kind: "contacts" | "organizations" | "tickets", id: string): string {
  return `/${kind}/${encodeURIComponent(id)}`;
}
