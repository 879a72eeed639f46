"""What the fields of templates may read of whom a message is to: only what its sender sees."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.models import Position
from ringbook.identity.models import User
from ringbook.messaging.writing.fields import Known
from ringbook.messaging.writing.recipients import Reach
from ringbook.organizations import policy as organizations
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import Number
from ringbook.phones.saying import national
from ringbook.projects.models import Project


async def known_of(records: Sequence[Record], reaches: dict[UUID, Reach], *, by: Viewer) -> dict[UUID, Known]:
    """By the records' ids; all of them contacts, or all organizations. In a few statements for any number."""
    people = [each for each in records if isinstance(each, Contact)]
    firms = {each.id: each for each in records if isinstance(each, Organization)}
    wanted = {person.organization_id for person in people if person.organization_id}
    if wanted:
        firms |= {row.id: row for row in await organizations.visible_to(by).filter(id__in=wanted)}
    jobs = {person.position_id for person in people if person.position_id}
    positions: dict[Any, str] = dict(await Position.filter(id__in=jobs).values_list("id", "name")) if jobs else {}
    projects, user = await _projects(records, by), await User.get(id=by.user_id)
    return {
        record.id: Known(
            by=by,
            user=user,
            contact=record if isinstance(record, Contact) else None,
            organization=firms.get(record.organization_id if isinstance(record, Contact) else record.id),  # type: ignore[arg-type]
            position=positions.get(record.position_id, "") if isinstance(record, Contact) else "",
            project=projects.get(record.crm_id, ""),
            emails=[email.address for email in reaches[record.id].emails],
            phones=[_written(phone) for phone in reaches[record.id].phones],
        )
        for record in records
    }


async def _projects(records: Sequence[Record], by: Viewer) -> dict[UUID, str]:
    """By Crm, the name of the sender's project that works with it; the first of several."""
    crms = {record.crm_id for record in records}
    mine = Project.filter(members=by.user_id, crm_id__in=crms).order_by("-name")
    return dict(await mine.values_list("crm_id", "name"))


def _written(phone: Any) -> str:
    number = Number(phone.number, phone.e164, phone.reversed_digits[::-1], phone.extension)
    return national(number, "PL") if number.e164 else phone.number
