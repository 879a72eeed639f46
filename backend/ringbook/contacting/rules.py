"""May we? What speaks against contacting somebody, asked with a fixed number of statements for one or for thousands.

Marks of numbers, quiet hours, consents, the archive: problems are said, and whoever asks decides what follows. People
may give a reason and go on; machines never do.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from ringbook.contacting.marks import Marks, marks_of
from ringbook.contacting.models import Channel, ContactingRules
from ringbook.contacting.needs import missing_of
from ringbook.contacting.problems import Problem, ProblemCode, Wish
from ringbook.contacting.quiet import Quiet, quiet_until
from ringbook.contacting.wording import consent_missing, quiet
from ringbook.contacting.zones import clock_of
from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.crms.models import Crm
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import Number

AT_ONCE = frozenset({Channel.CALL, Channel.SMS})
"""What disturbs in the moment it comes: quiet hours hold it back."""


async def problems(
    channel: Channel,
    *,
    number: Number | None = None,
    contact: Contact | None = None,
    organization: Organization | None = None,
    at: datetime | None = None,
    by: Viewer,
) -> list[Problem]:
    """What speaks against contacting them now, or at a moment. by: who asks; their clock counts where nothing tells."""
    wish = Wish(number, contact, organization)
    return (await judged(channel, [wish], at=at, by=by))[0]


async def problems_of(
    channel: Channel,
    contacts: Sequence[Contact],
    *,
    numbers: Mapping[UUID, Number] | None = None,
    at: datetime | None = None,
    by: Viewer,
) -> dict[UUID, list[Problem]]:
    """The same of many contacts, by their ids. numbers: at which each is to be reached, where it is by number."""
    wishes = [Wish((numbers or {}).get(contact.id), contact) for contact in contacts]
    found = await judged(channel, wishes, at=at, by=by)
    return {contact.id: each for contact, each in zip(contacts, found, strict=True)}


async def judged(
    channel: Channel, wishes: Sequence[Wish], *, at: datetime | None = None, by: Viewer
) -> list[list[Problem]]:
    """What speaks against each wish, in their order."""
    at = at or datetime.now(UTC)
    rules = await ContactingRules.first()
    marks = await marks_of(wishes)
    missing = await missing_of(rules, channel, wishes)
    regions: dict[UUID, str] = dict(await Crm.filter(id__in=_crms(wishes)).values_list("id", "region"))
    silence = Quiet.of(rules or ContactingRules())
    return [
        [
            *_marked(wish, marks),
            *_archived(wish),
            *_unasked(channel, wish, silence, regions, at, by),
            *_unagreed(wish, missing),
        ]
        for wish in wishes
    ]


def _marked(wish: Wish, marks: Marks) -> list[Problem]:
    if wish.number is None:
        return []
    if marks.is_unwanted(wish.number):
        return [Problem(ProblemCode.DO_NOT_CALL, say("This number is marked: do not call."))]
    if marks.is_out_of_use(wish):
        return [Problem(ProblemCode.OUT_OF_USE, say("This number is marked: out of use."))]
    return []


def _archived(wish: Wish) -> list[Problem]:
    if wish.contact is None or wish.contact.archived_at is None:
        return []
    return [Problem(ProblemCode.ARCHIVED, say("{name} is in the archive.", name=wish.contact.display_name))]


def _unasked(
    channel: Channel, wish: Wish, silence: Quiet, regions: Mapping[UUID, str], at: datetime, by: Viewer
) -> list[Problem]:
    """The quiet hours where they are."""
    if channel not in AT_ONCE:
        return []
    crm_id = _crm(wish)
    region = regions.get(crm_id, "") if crm_id else ""
    zones = clock_of(wish.number, wish.country, region, by.zone)
    until = quiet_until(silence, zones, at)
    if until is None:
        return []
    known = None if until.year == datetime.max.year else until
    return [Problem(ProblemCode.QUIET_HOURS, quiet(at, zones, known, by.zone), known)]


def _unagreed(wish: Wish, missing: Mapping[UUID, Sequence[str]]) -> list[Problem]:
    names = missing.get(wish.contact.id) if wish.contact else None
    if not wish.contact or not names:
        return []
    return [Problem(ProblemCode.NO_CONSENT, consent_missing(wish.contact.display_name, names), kinds=tuple(names))]


def _crms(wishes: Sequence[Wish]) -> set[UUID]:
    return {crm_id for wish in wishes if (crm_id := _crm(wish))}


def _crm(wish: Wish) -> UUID | None:
    record = wish.contact or wish.organization
    return record.crm_id if record else None
