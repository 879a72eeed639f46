"""Demo people who are no ordinary customers: archived, deleted, not to be called, at somebody else's number."""

from typing import Any

from ringbook.contacts.actions import archive, change, create, delete
from ringbook.contacts.models import Contact, PersonType
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneKind

HOME = Given("12 345 67 89", PhoneKind.LANDLINE, "domowy")
"""Ewa's number at home too."""
OLD = Given("501 700 111", PhoneKind.WORK, "stary numer", invalid=True)
SHY = Given("+48 502 700 222", do_not_call=True, description="prosi tylko o e-maile")
PLACE: dict[str, Any] = {"city": "Kraków", "voivodeship": "małopolskie", "country": "Polska", "language": "pl"}


async def add_strays(crm: Crm) -> None:
    """All at once, if they are not there yet."""
    ola = await User.get_or_none(email="ola@example.com")
    viewer = await viewer_of_user(ola.id) if ola else None
    if viewer and not await Contact.filter(crm=crm, archived_at__isnull=False).exists():
        async with unit_of_work():
            await _add(crm, viewer)


async def _add(crm: Crm, by: Viewer) -> None:
    zosia = await create(
        crm, by=by, first_name="Zofia", last_name="Wiśniewska", person_type=PersonType.STUDENT, phones=[HOME], **PLACE
    )
    await change(zosia, by=by, phones=[HOME, SHY])
    henryk = await create(
        crm,
        by=by,
        first_name="Henryk",
        last_name="Zawada",
        person_type=PersonType.COMPANY_MANAGER,
        phones=[OLD],
        **PLACE,
    )
    await archive(henryk, by=by)
    wrong = await create(crm, by=by, first_name="Ewa", last_name="Wisniewska", **PLACE)
    await delete(wrong, by=by)
