"""The ladder: the surest rung that says who it is decides; the others are kept, to be shown (TEL-2, ORG-4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.hits import Hit, Sought
from ringbook.telephony.identification.rungs import BY_NUMBER, rung_of


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose number it is, and how sure that is.

    candidate_ids: contacts, when several have it, and none of them is chosen unless somebody chose them before; with
    MENTIONED those in whose notes it was seen, which is a suggestion and attaches nothing.
    """

    contact_id: UUID | None = None
    organization_id: UUID | None = None
    candidate_ids: list[str] = field(default_factory=list)
    certainty: CallerCertainty = CallerCertainty.NONE

    def columns(self) -> dict[str, Any]:
        """As a call keeps it."""
        return {
            "contact_id": self.contact_id,
            "organization_id": self.organization_id,
            "candidate_ids": self.candidate_ids,
            "certainty": self.certainty,
        }


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is known of a number: hits by rung, whom somebody chose before, contacts whose notes mention it."""

    by_rung: dict[CallerCertainty, list[Hit]]
    remembered: Hit | None = None
    mentioned: Sequence[UUID] = ()

    def at(self, rung: CallerCertainty) -> list[Hit]:
        """Those with which a rung has to do: numbers of organizations stand on the rung of that name."""
        if rung is CallerCertainty.REMEMBERED:
            return [self.remembered] if self.remembered else []
        if rung is CallerCertainty.MENTIONED:
            return [Hit(id, None) for id in self.mentioned]
        if rung is CallerCertainty.ORGANIZATION:
            return [hit for hits in self.by_rung.values() for hit in hits if hit.organization_id]
        return [hit for hit in self.by_rung.get(rung, []) if hit.contact_id]


def sort(hits: Iterable[Hit], sought: Sought) -> dict[CallerCertainty, list[Hit]]:
    """The hits by their rungs; what stands on none is left out."""
    found: dict[CallerCertainty, list[Hit]] = {}
    for hit in hits:
        if rung := rung_of(hit, sought):
            found.setdefault(rung, []).append(hit)
    return found


def decide(findings: Findings) -> Identity:
    """What the ladder says."""
    by_number = _by_number(findings)
    if hit := findings.remembered:
        others = by_number.candidate_ids if by_number else []
        return Identity(hit.contact_id, hit.employer_id, others, CallerCertainty.REMEMBERED)
    if by_number:
        return by_number
    if findings.mentioned:
        return Identity(None, None, [str(id) for id in findings.mentioned], CallerCertainty.MENTIONED)
    return Identity()


def _by_number(findings: Findings) -> Identity | None:
    for rung in BY_NUMBER:
        if found := _of_rung(rung, findings.by_rung.get(rung, [])):
            return found
    return None


def _of_rung(rung: CallerCertainty, hits: Sequence[Hit]) -> Identity | None:
    """One contact, several to choose from, or an organization; of alike endings only what is the only one counts.

    Who is in the archive is meant only where nobody else is.
    """
    people = [hit for hit in hits if hit.contact_id]
    contacts = {hit.contact_id: hit.employer_id for hit in [hit for hit in people if not hit.archived] or people}
    firm = _only(hit.organization_id for hit in hits if hit.organization_id)
    if len(contacts) == 1:
        [(contact, employer)] = contacts.items()
        return Identity(contact, employer or firm, [], rung)
    if contacts and rung is not CallerCertainty.SUFFIX:
        return Identity(None, firm, sorted({str(hit.contact_id) for hit in people}), rung)
    return Identity(None, firm, [], CallerCertainty.ORGANIZATION) if firm and not contacts else None


def _only(ids: Iterable[UUID]) -> UUID | None:
    """The one id there is; None for several or none."""
    distinct = set(ids)
    return distinct.pop() if len(distinct) == 1 else None
