"""Merges while a worker edits the same people, or brings in rows about them: nothing is lost or there twice."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.errors import DeadlockDetected, LockNotAvailable
from tests import factories as make
from tests.api import Api, id_of
from tests.bulk import house as bulk
from tests.bulk.test_crash import stopped as stopped_edit
from tests.cast import Cast, eyes_of, raise_curtain
from tests.imports import house as imports
from tests.imports.test_crash import stopped as stopped_import
from tests.patience import somebody_waits

from ringbook.activities.models import Note
from ringbook.contacts.models import Contact
from ringbook.core.ids import uuid7
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event, FieldChange
from ringbook.merging.actions import gather, merge
from ringbook.merging.finding import company
from ringbook.merging.models import Merge
from ringbook.phones.models import PhoneNumber
from ringbook.settings import settings

pytestmark = pytest.mark.committed
PEOPLE = 500
SAME_TAG = "INSERT INTO tag (id, crm_id, name, colour, version) VALUES (%s, %s, %s, '#888888', 1)"
BEYOND = 100
"""The worker stands still in the chunk behind the one that ends here, or behind the next one."""
PAIRS = [(10, 20), (30, 130), (140, 40), (110, 120), (50, 450), (460, 60), (150, 330), (340, 160), (430, 440)]
"""Survivor and dropped one, by place: dealt with, in hand, or waiting when they are merged."""


@pytest.fixture
async def cast(committed_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cast:
    monkeypatch.setattr(settings(), "state", tmp_path)
    return await raise_curtain()


async def test_a_bulk_edit(cast: Cast, committed_database: str) -> None:
    ola, api, people = await eyes_of(cast.ola), Api(cast.ola), await crowd()
    job = await bulk.begun(api, bulk.UPDATE, selection={"filter": {}}, patch={"city": "Hel"})
    with imports.worker(committed_database):
        async with stopped_edit(committed_database, job, beyond=BEYOND - 1):
            merging = asyncio.create_task(merge_all(people, ola))
            await some_are_merged()
        await merging
        done = await bulk.until(api, job, "DONE", "FAILED")
    await gathered()
    _, skipped, failed = bulk.counts(done)
    assert (failed, await Contact.filter(deleted_at=None).exclude(city="Hel").count()) == (0, 0)
    assert skipped <= len(PAIRS)  # who was merged before their turn came, or has got the town by the merge
    edited = FieldChange.filter(event__name="contact.changed", field="city")
    assert await edited.count() == await Event.filter(name="contact.changed").count() == done["succeeded"]
    await nothing_lost_or_doubled(people)


async def test_an_import_that_adds_to_who_is_there(cast: Cast, committed_database: str, tmp_path: Path) -> None:
    ola, api, people = await eyes_of(cast.ola), Api(cast.ola), await crowd()
    row = await imports.read(api, people_again(tmp_path / "people.xlsx"))
    await imports.started(api, row, duplicates="UPDATE")
    with imports.worker(committed_database):
        async with stopped_import(committed_database, row, beyond=BEYOND - 1):
            merging = asyncio.create_task(merge_all(people, ola))
            await some_are_merged()
        await merging
        done = await imports.until(api, row, "DONE", "FAILED")
    await gathered()
    assert (done["state"], done["created"], done["failed"]) == ("DONE", 5, 0)
    assert (done["updated"] + done["skipped"], done["skipped"] <= len(PAIRS)) == (PEOPLE, True)
    assert await Contact.filter(deleted_at=None).exclude(city="Hel").count() == 0
    new = await Contact.filter(last_name="Nowy").values_list("id", flat=True)
    assert len(new) == 5
    assert await EmailAddress.filter(contact_id__in=new).count() == 5
    await nothing_lost_or_doubled(people)


async def test_an_import_that_waits_for_a_merge_adds_to_the_survivor(
    cast: Cast, committed_database: str, tmp_path: Path
) -> None:
    ola, api, people = await eyes_of(cast.ola), Api(cast.ola), await crowd()
    row = await imports.read(api, people_again(tmp_path / "people.xlsx"))
    await imports.started(api, row, duplicates="UPDATE")
    async with AsyncExitStack() as merging:
        await merging.enter_async_context(unit_of_work())
        await merge(await company(id_of(people[10]), [id_of(people[20])], ola), {}, by=ola)
        with imports.worker(committed_database):
            await somebody_waits(committed_database)
            await merging.aclose()
            done = await imports.until(api, row, "DONE", "FAILED")
    assert (done["state"], done["created"], done["updated"], done["failed"]) == ("DONE", 5, PEOPLE, 0)
    assert {(await Contact.get(id=people[place].id)).city for place in (10, 20)} == {"Hel", ""}
    assert await Event.filter(subject_id=people[10].id, name="contact.changed").count() == 2


async def test_an_import_that_found_who_is_merged_then_adds_to_the_survivor(
    cast: Cast, committed_database: str, tmp_path: Path
) -> None:
    """It has found both, and waits to add a tag, which somebody else is about to add, when they are merged."""
    ola, api, people = await eyes_of(cast.ola), Api(cast.ola), await crowd()
    row = await imports.read(api, people_again(tmp_path / "people.xlsx", tag="Morze"))
    await imports.started(api, row, duplicates="UPDATE", createValues=True)
    async with await psycopg.AsyncConnection.connect(committed_database) as other:
        await other.execute(SAME_TAG, [uuid7(), people[0].crm_id, "Morze"])
        with imports.worker(committed_database):
            await somebody_waits(committed_database)
            await merged(people[10], people[20], ola)
            await other.rollback()
            done = await imports.until(api, row, "DONE", "FAILED")
    assert (done["state"], done["created"], done["updated"], done["failed"]) == ("DONE", 5, PEOPLE, 0)
    assert [await Contact.filter(id=people[place].id, tags__name="Morze").count() for place in (10, 20)] == [1, 0]


async def crowd() -> list[Contact]:
    """People in the order of their ids, each with a number, an address and a note."""
    sales = await make.sales()
    people = [Contact(crm=sales, first_name="Jan", last_name=f"Testowy {place:03}") for place in range(PEOPLE)]
    people.sort(key=id_of_row)
    await Contact.bulk_create(people)
    await EmailAddress.bulk_create(
        [EmailAddress(contact_id=person.id, address=address(place), main=True) for place, person in enumerate(people)]
    )
    await PhoneNumber.bulk_create([number(person, place) for place, person in enumerate(people)])
    await Note.bulk_create([Note(contact_id=person.id, body=f"{place}") for place, person in enumerate(people)])
    return people


def id_of_row(person: Contact) -> Any:
    return person.id


def address(place: int) -> str:
    return f"jan{place:03}@example.com"


def number(person: Contact, place: int) -> PhoneNumber:
    digits = f"48601{place:06}"
    return PhoneNumber(contact_id=person.id, number=digits, e164=f"+{digits}", reversed_digits=digits[::-1], main=True)


def people_again(path: Path, tag: str = "") -> Path:
    """A file that has all of them in their order, with a town; and five new ones."""
    known = [("Jan", f"Testowy {place:03}", address(place), "Hel", tag) for place in range(PEOPLE)]
    new = [("Ewa", "Nowy", f"ewa{place}@example.com", "Hel", tag) for place in range(5)]
    return imports.sheet(path, ("First name", "Last name", "E-mail", "City", "Tags"), *known, *new)


async def merge_all(people: Sequence[Contact], by: Viewer) -> None:
    await asyncio.gather(*(merged(people[keep], people[dropped], by) for keep, dropped in PAIRS))


async def merged(keep: Contact, dropped: Contact, by: Viewer) -> None:
    """Whoever is told to wait tries again, as a person does."""
    while True:
        try:
            async with unit_of_work():
                await merge(await company(id_of(keep), [id_of(dropped)], by), {}, by=by)
        except (LockNotAvailable, DeadlockDetected):
            await asyncio.sleep(0.1)
        else:
            return


async def some_are_merged() -> None:
    """Those whom the worker does not hold are merged while it stands still; the others wait for it."""
    async with asyncio.timeout(60):
        while await Merge.all().count() < 2:
            await asyncio.sleep(0.02)
    assert await Merge.all().count() < len(PAIRS)


async def gathered() -> None:
    """What the worker would do some seconds, and again some minutes later."""
    for row in await Merge.all():
        async with unit_of_work():
            await gather(row)


async def nothing_lost_or_doubled(people: Sequence[Contact]) -> None:
    """Each number, address and note is there once, with the survivor; nobody else is."""
    heir = {dropped: keep for keep, dropped in PAIRS}
    alive = set(await Contact.filter(deleted_at=None, first_name="Jan").values_list("id", flat=True))
    assert alive == {person.id for place, person in enumerate(people) if place not in heir}
    for place in range(PEOPLE):
        owner = people[heir.get(place, place)].id
        [email] = await EmailAddress.filter(address=address(place))
        [phone] = await PhoneNumber.filter(number=f"48601{place:06}")
        [note] = await Note.filter(body=f"{place}")
        assert {email.contact_id, phone.contact_id, note.contact_id} == {owner}
    assert await EmailAddress.filter(contact_id__in=list(alive)).count() == PEOPLE
    assert await PhoneNumber.all().count() == await Note.all().count() == PEOPLE
