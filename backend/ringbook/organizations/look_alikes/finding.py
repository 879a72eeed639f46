"""Who in a Crm may be the company that somebody is about to add (LST-9)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ringbook.core.viewer import Viewer
from ringbook.crms.entry import may_add
from ringbook.crms.models import Crm
from ringbook.emails.actions import Address, email_key, wrong_emails
from ringbook.organizations.actions.checks import tidy
from ringbook.organizations.actions.duplicates import Signs, taken_keys
from ringbook.organizations.look_alikes.names import alike_names
from ringbook.organizations.look_alikes.reasons import LookAlikeReason as Reason
from ringbook.organizations.models import Organization
from ringbook.organizations.policy import MAY_DUPLICATE, visible_to
from ringbook.organizations.twins import all_holders, number_key, taxed
from ringbook.phones.actions import Given
from ringbook.phones.numbers import problem, read

MOST = 5
WEIGHTS = {Reason.SAME_TAX_ID: 8, Reason.SAME_NUMBER: 4, Reason.SAME_EMAIL: 2, Reason.ALIKE_NAME: 1}


@dataclass(frozen=True, slots=True)
class Found:
    """An organization that the viewer sees, and why it may be the same; the surest reason first."""

    organization: Organization
    reasons: list[Reason]


def readable(crm: Crm, tax_id: str, phones: Iterable[str], emails: Iterable[str]) -> Signs:
    """What can be read of what somebody has typed so far."""
    values: dict[str, Any] = {"tax_id": tax_id}
    tax_id = "" if tidy(values, crm) else values["tax_id"]
    addresses = [Address(text) for text in emails]
    return Signs(
        tax_id,
        [address for address in addresses if not wrong_emails([address])],
        [Given(text) for text in phones if not problem(text, crm.region)],
    )


async def look_alikes(
    crm: Crm, signs: Signs, *, name: str, city: str, viewer: Viewer, but: Organization | None = None
) -> list[Found]:
    """At most five, the surest first: by their reasons, then by how alike the names are. but: the one being edited."""
    alike = await alike_names(crm.id, name, city)
    reasons = await _reasons(crm, signs, alike)
    seen = visible_to(viewer).filter(id__in=list(reasons), crm_id=crm.id)
    found = [row for row in await seen if but is None or row.pk != but.pk]
    found.sort(key=lambda row: (-_weight(reasons[row.pk]), -alike.get(row.pk, 0), row.sort_name, row.pk))
    return [Found(row, sorted(reasons[row.pk], key=lambda each: -WEIGHTS[each])) for row in found[:MOST]]


async def is_blocked(crm: Crm, signs: Signs, *, viewer: Viewer, but: Organization | None = None) -> bool:
    """Whether saving would be refused as DUPLICATE; who may save nothing in this Crm hears nothing of what is there."""
    if viewer.may(MAY_DUPLICATE) or not may_add(crm.id, by=viewer):
        return False
    return bool(await taken_keys(crm, signs, but))


def _weight(reasons: Iterable[Reason]) -> int:
    return sum(WEIGHTS[reason] for reason in reasons)


async def _reasons(crm: Crm, signs: Signs, alike: Iterable[UUID]) -> Mapping[UUID, set[Reason]]:
    """By organization, hidden ones too, why it may be the same."""
    numbers = [read(phone.number, crm.region) for phone in signs.phones]
    addresses = [email.tidy for email in signs.emails]
    found: defaultdict[UUID, set[Reason]] = defaultdict(set)
    for id in alike:
        found[id].add(Reason.ALIKE_NAME)
    for id in await taxed(crm, signs.tax_id):
        found[id].add(Reason.SAME_TAX_ID)
    mails = set(map(email_key, addresses))
    keys = set(map(number_key, numbers)) | mails
    for key, id in await all_holders("organization", crm, addresses, numbers):
        if key in keys:  # another extension of the same switchboard is another number
            found[id].add(Reason.SAME_EMAIL if key in mails else Reason.SAME_NUMBER)
    return found
