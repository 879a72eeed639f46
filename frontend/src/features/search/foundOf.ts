import type { Found } from "./item";
import type { Hit } from "./useSearch";

/** Words that stand beside numbers of this kind. */
export type Words = { taxId: (number: string) => string };

/** A hit as a line of the palette: who it is, and why it was found. */
export function foundOf(hit: Hit, words: Words): Found | null {
  const { contact, organization, ticket } = hit;
  if (contact) {
    const at = contact.organization?.displayName;
    return {
      ...named("contacts", contact),
      picture: contact.avatar?.small ?? null,
      archived: contact.archivedAt !== null,
      dot: contact.segment ?? contact.stage ?? undefined,
      ...reasonOf(hit, words, joined(at, contact.city)),
    };
  }
  if (organization) {
    return {
      ...named("organizations", organization),
      archived: false,
      dot: organization.stage ?? undefined,
      ...reasonOf(hit, words, organization.city),
    };
  }
  if (!ticket) return null;
  return {
    kind: "tickets",
    id: ticket.id,
    displayName: ticket.title,
    initials: "#",
    archived: false,
    dot: ticket.state,
    under: joined(ticket.contact?.displayName, ticket.organization?.displayName),
    sought: hit.fuzzy ? "nothing" : "name",
  };
}

type Named = { id: string; displayName: string; initials: string };

const named = (kind: Found["kind"], { id, displayName, initials }: Named) => ({
  kind,
  id,
  displayName,
  initials,
});

/** A guess is marked nowhere: what was typed is not in it. */
function reasonOf(hit: Hit, words: Words, usual: string): Pick<Found, "under" | "sought"> {
  if (hit.reason === "NUMBER") return { under: hit.matched, sought: "digits" };
  if (hit.reason === "TAX_ID") return { under: words.taxId(hit.matched), sought: "digits" };
  if (hit.reason === "EMAIL") return { under: hit.matched, sought: "words" };
  if (hit.reason === "ORGANIZATION") return { under: hit.matched, sought: hit.fuzzy ? "nothing" : "words" };
  return { under: usual, sought: hit.fuzzy ? "nothing" : "name" };
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");
