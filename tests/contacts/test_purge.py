"""After 30 days nothing is left of a record in the trash."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of, raise_curtain
from tortoise import connections
from tortoise.models import Model

from ringbook.activities import actions as notes
from ringbook.activities.models import Note
from ringbook.activities.planned.models import Activity
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.contacts.trash.purge import purge
from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.unit import unit_of_work
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.organizations import actions as organizations
from ringbook.organizations.models import Organization
from ringbook.phones.models import PhoneNumber
from ringbook.telephony.models import Call, CtiConnection

MONTH = timedelta(days=30)
HANGING = {
    "file": "INSERT INTO file (id, name, kind, {owner}_id) VALUES (%s, 'Offer.pdf', 'offer', %s)",
    "logged_event": (
        "INSERT INTO logged_event (id, kind, direction, at, {owner}_id) VALUES (%s, 'call', 'out', now(), %s)"
    ),
    "activity": (
        "INSERT INTO activity (id, kind, subject, starts_at, ends_at, {owner}_id)"
        " VALUES (%s, 'phone_meeting', 'Call back', now(), now(), %s)"
    ),
}


async def age(row: Model, by: timedelta) -> None:
    await type(row).filter(pk=row.pk).update(deleted_at=datetime.now(UTC) - by)


async def hang_on(row: Model) -> None:
    """A row of each table that has events of its own, with such an event."""
    for table, sql in HANGING.items():
        key = uuid7()
        await connections.get("default").execute_query(sql.format(owner=row._meta.db_table), [key, row.pk])
        event = await Event.create(
            name=f"{table}.added", subject_type="Any", subject_id=key, by_name="Ola", via="session"
        )
        await EventLink.create(event=event, subject_id=row.pk, story=True)


async def left() -> dict[str, int]:
    models: tuple[Any, ...] = (Contact, Organization, PhoneNumber, EmailAddress, Note, Event, EventLink, FieldChange)
    counts = {model.__name__: await model.all().count() for model in models}
    for table in HANGING:
        rows = await connections.get("default").execute_query_dict(f"SELECT count(*) AS count FROM {table}")
        counts[table] = rows[0]["count"]
    return {name: count for name, count in counts.items() if count}


async def test_nothing_is_left_of_a_person(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    async with unit_of_work():
        given: dict[str, Any] = {"first_name": "Ewa", "last_name": "Nowak", "tags": [cast.vip], "managers": [cast.ola]}
        ewa = await actions.create(cast.sales, by=ola, **given)
        await notes.add(ewa, "Asked for an offer.", by=ola)
        await actions.change(ewa, by=ola, city="Łódź")
        await actions.delete(ewa, by=ola)
    await make.phone("601602603", contact=ewa)
    await EmailAddress.create(contact=ewa, address="ewa@example.com")
    await hang_on(ewa)
    await age(ewa, MONTH - timedelta(hours=1))
    assert await purge("contact") == 0, "not yet"
    await age(ewa, MONTH)
    assert await purge("contact") == 1
    assert await left() == {}


async def test_a_company_goes_and_its_people_stay(cast: Cast) -> None:
    ola, firm = await eyes_of(cast.ola), await make.organization()
    ewa = await make.contact(organization=firm)
    await make.organization(parent=firm)
    async with unit_of_work():
        await notes.add(ewa, "Stays.", by=ola)
        await organizations.delete(firm, by=ola)
    await hang_on(firm)
    sql = "UPDATE activity SET contact_id = %s"
    await connections.get("default").execute_query(sql, [ewa.id])
    await age(firm, MONTH)
    assert await purge("organization") == 1
    stays = {"Contact": 1, "Organization": 1, "Note": 1, "activity": 1}
    assert await left() == stays | {"Event": 2, "EventLink": 2}, "of the note and the meeting; none leads to it"
    assert (await Contact.get(id=ewa.id)).organization_id is None


async def test_an_activity_stays_with_those_who_are_left(cast: Cast) -> None:
    ewa, jan = await make.contact(), await make.contact()
    shared, alone = await make.activity(contact=ewa, people=[jan]), await make.activity(contact=ewa)
    firms = await make.activity(contact=ewa, organization=await make.organization())
    await age(ewa, MONTH)
    assert await purge("contact") == 1
    assert dict(await Activity.all().values_list("id", "contact_id")) == {shared.id: jan.id, firms.id: None}
    assert not await Activity.exists(id=alone.id)


async def test_calls_stay_as_the_phones_log(cast: Cast) -> None:
    ewa = await make.contact()
    connection = await CtiConnection.create(name="PBX", token_hash=b"0", region="PL")
    call = await Call.create(connection=connection, external_id="1", direction="in", contact=ewa)
    event = await Event.create(name="call.started", subject_type="Call", subject_id=call.id, by_name="PBX", via="cti")
    await EventLink.create(event=event, subject_id=ewa.id, story=True)
    await age(ewa, MONTH)
    await purge("contact")
    assert (await Call.get(id=call.id)).contact_id is None
    assert await left() == {"Event": 1}


@pytest.mark.committed
async def test_who_is_restored_in_that_moment_is_left_alone_or_gone(committed_database: str) -> None:
    cast = await raise_curtain()
    ola, people = await eyes_of(cast.ola), [await make.contact() for _ in range(8)]
    for row in people:
        await age(row, MONTH)

    async def restore(row: Contact) -> str:
        try:
            async with unit_of_work():
                await actions.restore(row, by=ola)
        except DomainError as refusal:
            return refusal.code
        return "kept"

    *told, gone = await asyncio.gather(*map(restore, people), purge("contact"))
    assert sorted(told) == ["NOT_FOUND"] * gone + ["kept"] * (len(people) - gone)
    assert await Contact.all().count() == await Contact.filter(deleted_at=None).count() == len(people) - gone
