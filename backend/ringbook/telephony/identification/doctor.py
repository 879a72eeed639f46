"""The number doctor: down the ladder for any number, and what each rung says, as far as the viewer sees it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from ringbook.contacts import policy as contacts
from ringbook.contacts.models import Contact
from ringbook.core.reading import by as keyed
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.identity.models import User
from ringbook.organizations import policy as organizations
from ringbook.organizations.models import Organization
from ringbook.phones.kinds import kind_of
from ringbook.phones.kinds import region_of as country_of
from ringbook.phones.numbers import Number, is_extension, is_withheld, problem
from ringbook.phones.saying import international as with_country
from ringbook.phones.saying import national as for_people
from ringbook.phones.saying import spoken
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.hits import Hit
from ringbook.telephony.identification.identify import findings_of
from ringbook.telephony.identification.ladder import Findings, Identity, decide
from ringbook.telephony.identification.wording import INTERNAL, NO_NUMBER, WITHHELD, of_rung, sentence_of


@dataclass(frozen=True, slots=True)
class LadderHit:
    """A number in the base, with whose it is. Of a number in notes, the contact they are about."""

    contact: Contact | None
    organization: Organization | None
    number: str


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One rung. skipped: it found somebody, and yet did not decide; the sentence says why."""

    rung: CallerCertainty
    sentence: str
    hits: Sequence[LadderHit]
    chosen: bool
    skipped: bool


@dataclass(frozen=True, slots=True)
class NumberDiagnosis:
    """All that we can tell of a number. kind: what it rings, as libphonenumber knows it."""

    typed: str
    digits: str
    e164: str | None
    national: str
    international: str | None
    region: str | None
    kind: str
    withheld: bool
    internal: bool
    too_long: bool
    colleague: User | None
    steps: Sequence[LadderStep]
    certainty: CallerCertainty
    sentence: str
    contact: Contact | None
    organization: Organization | None
    candidates: Sequence[Contact]


@dataclass(frozen=True, slots=True)
class Seen:
    """Whom the viewer sees of those that were found."""

    contacts: Mapping[UUID, Contact]
    organizations: Mapping[UUID, Organization]

    def hit(self, hit: Hit) -> LadderHit:
        contact = self.contacts.get(hit.contact_id) if hit.contact_id else None
        firm = hit.organization_id or hit.employer_id
        return LadderHit(contact, self.organizations.get(firm) if firm else None, hit.number)

    def has(self, hit: Hit) -> bool:
        return hit.contact_id in self.contacts or hit.organization_id in self.organizations


async def diagnose(typed: str, number: Number, region: str, *, by: Viewer, colleague: User | None) -> NumberDiagnosis:
    """typed: as somebody wrote it; number: as it is read in `region`; colleague: whose extension it is.

    The ladder is walked over what the viewer sees: somebody they don't see does not exist for them, neither as the one
    nor as one of several.
    """
    withheld = is_withheld(typed)
    found = Findings({}) if withheld else await findings_of(number, region, thorough=True)
    seen = await _seen(found, by)
    found = _narrowed(found, seen)
    identity = decide(found)
    nobody = _nobody(typed, number, withheld=withheld)
    ids = [UUID(id) for id in identity.candidate_ids]
    return NumberDiagnosis(
        typed=typed,
        digits=number.digits,
        e164=number.e164,
        national=spoken(for_people(number, region)),
        international=with_country(number.e164) if number.e164 else None,
        region=country_of(number.e164) if number.e164 else None,
        kind=kind_of(number),
        withheld=withheld,
        internal=is_extension(typed),
        too_long=problem(typed, region) == "too_long",
        colleague=colleague,
        steps=[_step(rung, found, identity, seen) for rung in CallerCertainty if rung is not CallerCertainty.NONE],
        certainty=identity.certainty,
        sentence=say(nobody or sentence_of(identity.certainty, several=len(ids) > 1)),
        contact=seen.contacts.get(identity.contact_id) if identity.contact_id else None,
        organization=seen.organizations.get(identity.organization_id) if identity.organization_id else None,
        candidates=[seen.contacts[id] for id in ids if id in seen.contacts],
    )


def _nobody(typed: str, number: Number, *, withheld: bool) -> str:
    """Why a number is nobody's before the ladder is tried; "" for one that may be somebody's."""
    if withheld:
        return WITHHELD if typed.strip() else NO_NUMBER
    return INTERNAL if is_extension(number.typed) else ""


def _step(rung: CallerCertainty, found: Findings, identity: Identity, seen: Seen) -> LadderStep:
    hits = found.at(rung)
    chosen = identity.certainty is rung
    sentence = say(of_rung(rung, hits=len(hits), chosen=chosen, decided=identity.certainty))
    return LadderStep(rung, sentence, [seen.hit(hit) for hit in hits], chosen, bool(hits) and not chosen)


async def _seen(found: Findings, by: Viewer) -> Seen:
    hits = [*_all(found), *([found.remembered] if found.remembered else [])]
    people = {*(hit.contact_id for hit in hits if hit.contact_id), *found.mentioned}
    firms = {id for hit in hits for id in (hit.organization_id, hit.employer_id) if id}
    return Seen(
        keyed("id", await contacts.visible_to(by).filter(id__in=people)) if people else {},
        keyed("id", await organizations.visible_to(by).filter(id__in=firms)) if firms else {},
    )


def _narrowed(found: Findings, seen: Seen) -> Findings:
    by_rung = {rung: [hit for hit in hits if seen.has(hit)] for rung, hits in found.by_rung.items()}
    remembered = found.remembered if found.remembered and seen.has(found.remembered) else None
    mentioned = [id for id in found.mentioned if id in seen.contacts]
    return replace(found, by_rung=by_rung, remembered=remembered, mentioned=mentioned)


def _all(found: Findings) -> Iterable[Hit]:
    return (hit for hits in found.by_rung.values() for hit in hits)
