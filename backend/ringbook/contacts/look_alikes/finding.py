"""Who in a Crm may be the person that somebody is about to add (LST-9)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from ringbook.contacts.actions.duplicates import taken_keys
from ringbook.contacts.look_alikes.names import alike_names
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import may_add
from ringbook.crms.models import Crm
from ringbook.emails.actions import email_key
from ringbook.organizations.actions.duplicates import Signs
from ringbook.organizations.look_alikes.reasons import LookAlikeReason as Reason
from ringbook.organizations.policy import MAY_DUPLICATE
from ringbook.organizations.twins import all_holders, number_key
from ringbook.phones.numbers import read

MOST = 5
WEIGHTS = {Reason.SAME_NUMBER: 4, Reason.SAME_EMAIL: 2, Reason.ALIKE_NAME: 1}


@dataclass(frozen=True, slots=True)
class Person:
    """What is known by now of who is being added or edited. signs: the numbers and addresses that can be read."""

    signs: Signs
    first_name: str = ""
    last_name: str = ""
    city: str = ""
    organization_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A contact that the viewer sees, and why it may be the same person; the surest reason first."""

    contact: Contact
    reasons: list[Reason]


async def look_alikes(crm: Crm, person: Person, *, viewer: Viewer, but: Contact | None = None) -> list[Found]:
    """At most five, the surest first: by their reasons, then by how alike the names are. but: the one being edited."""
    names = (person.first_name, person.last_name)
    alike = await alike_names(crm.id, *names, person.city, person.organization_id)
    reasons = await _reasons(crm, person.signs, alike)
    seen = visible_to(viewer).filter(id__in=list(reasons), crm_id=crm.id)
    found = [row for row in await seen if but is None or row.pk != but.pk]
    found.sort(key=lambda row: (-_weight(reasons[row.pk]), -alike.get(row.pk, 0), row.sort_name, row.pk))
    return [Found(row, sorted(reasons[row.pk], key=lambda each: -WEIGHTS[each])) for row in found[:MOST]]


async def is_blocked(crm: Crm, signs: Signs, *, viewer: Viewer, but: Contact | None = None) -> bool:
    """Whether saving would be refused as DUPLICATE; who may save nobody in this Crm hears nothing of who is there."""
    if viewer.may(MAY_DUPLICATE) or not may_add(crm.id, by=viewer):
        return False
    return bool(await taken_keys(crm, signs.emails, signs.phones, but))


def _weight(reasons: Iterable[Reason]) -> int:
    return sum(WEIGHTS[reason] for reason in reasons)


async def _reasons(crm: Crm, signs: Signs, alike: Iterable[UUID]) -> Mapping[UUID, set[Reason]]:
    """By contact, hidden ones too, why it may be the same person."""
    numbers = [read(phone.number, crm.region) for phone in signs.phones]
    addresses = [email.tidy for email in signs.emails]
    found: defaultdict[UUID, set[Reason]] = defaultdict(set)
    for id in alike:
        found[id].add(Reason.ALIKE_NAME)
    mails = set(map(email_key, addresses))
    keys = set(map(number_key, numbers)) | mails
    for key, id in await all_holders("contact", crm, addresses, numbers):
        if key in keys:  # another extension of the same switchboard is another number
            found[id].add(Reason.SAME_EMAIL if key in mails else Reason.SAME_NUMBER)
    return found
