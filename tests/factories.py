"""Makers of rows that fill in what a test does not care about: `await make.contact(first_name="Ewa")`.

from tests import factories as make
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from ringbook.activities.logged.models import Direction, LoggedEvent, LoggedEventKind
from ringbook.activities.models import Note
from ringbook.activities.planned.models import Activity, ActivityKind, DialMode
from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.crms.models import Crm
from ringbook.custom_fields.models import CustomField, CustomFieldTarget, CustomFieldType
from ringbook.emails.models import EmailAddress
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import read
from ringbook.projects.models import Project
from ringbook.tags.models import Tag
from tests.cast import user

_numbers = count(1)


async def contact(
    *,
    crm: Crm | None = None,
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
    managers: Sequence[User] = (),
    tags: Sequence[Tag] = (),
    **values: Any,
) -> Contact:
    """A customer in the Crm Sales; the first number and address are the main ones."""
    crm = crm or await sales()
    values = {"first_name": "Jan", "last_name": f"Testowy {next(_numbers):04}"} | values
    made = await Contact.create(crm=crm, **values)
    for rank, number in enumerate(phones):
        await phone(number, contact=made, rank=rank, main=rank == 0, region=crm.region)
    for rank, address in enumerate(emails):
        await EmailAddress.create(contact=made, address=address, rank=rank, main=rank == 0)
    await made.managers.add(*managers)
    await made.tags.add(*tags)
    return made


async def organization(
    *,
    crm: Crm | None = None,
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
    managers: Sequence[User] = (),
    tags: Sequence[Tag] = (),
    **values: Any,
) -> Organization:
    """A customer in the Crm Sales."""
    crm = crm or await sales()
    made = await Organization.create(crm=crm, **({"name": f"Firma {next(_numbers):04}"} | values))
    for rank, number in enumerate(phones):
        await phone(number, organization=made, rank=rank, main=rank == 0, region=crm.region)
    for rank, address in enumerate(emails):
        await EmailAddress.create(organization=made, address=address, rank=rank, main=rank == 0)
    await made.managers.add(*managers)
    await made.tags.add(*tags)
    return made


async def phone(number: str, *, region: str = "PL", **values: Any) -> PhoneNumber:
    """A number of the `contact` or the `organization` in `values`."""
    known = read(number, region)
    return await PhoneNumber.create(
        number=number, e164=known.e164, reversed_digits=known.reversed, extension=known.extension, **values
    )


async def note(body: str = "Asked for an offer.", **values: Any) -> Note:
    """A note about the `contact` or the `organization` in `values`; without these about a new contact."""
    if not {"contact", "organization"} & values.keys():
        values["contact"] = await contact()
    return await Note.create(body=body, **values)


async def logged_event(body: str = "", **values: Any) -> LoggedEvent:
    """A call out with the `contact` or the `organization` in `values`; without these with a new contact."""
    if not {"contact", "organization"} & values.keys():
        values["contact"] = await contact()
    values = {"kind": LoggedEventKind.CALL, "direction": Direction.OUT, "at": datetime.now(UTC), **values}
    return await LoggedEvent.create(body=body, **values)


async def meeting(subject: str = "Talk about the offer", **values: Any) -> Activity:
    """A call that is planned for the next hour, with a contact or an organization if `values` have one."""
    values = {"number": "601602603", "mode": DialMode.MANUAL, **values}
    return await activity(subject, kind=ActivityKind.PHONE_MEETING, **values)


async def activity(subject: str = "Send the offer", **values: Any) -> Activity:
    """A task for the next hour, if `values` name no other kind. people, participants: lists of rows."""
    now = datetime.now(UTC)
    times = {"starts_at": now, "ends_at": now + timedelta(hours=1)}
    lists = {name: values.pop(name, ()) for name in ("people", "participants")}
    made = await Activity.create(subject=subject, **{"kind": ActivityKind.TASK, **times, **values})
    for name, rows in lists.items():
        if rows:
            await getattr(made, name).add(*rows)
    return made


async def sales() -> Crm:
    return await Crm.get(name="Sales")


async def user_with(*roles: str, crm: Crm | None = None) -> User:
    """A user with these system roles; with a `crm` also a member of a project that works with it."""
    number = next(_numbers)
    made = await user(f"user{number}@example.com", f"User {number}", *roles)
    if crm:
        project = await Project.create(name=f"Project {number}", crm=crm)
        await project.members.add(made)
    return made


async def custom_field(name: str, type: CustomFieldType, *, crm: Crm | None = None, **values: Any) -> CustomField:
    """A field of the contacts of Sales. options: labels."""
    options = [{"id": str(uuid7()), "label": label} for label in values.pop("options", ())]
    values = {"target": CustomFieldTarget.CONTACT, "options": options} | values
    return await CustomField.create(crm=crm or await sales(), name=name, type=type, **values)
