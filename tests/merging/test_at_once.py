"""Merges at the same moment as other merges, edits and news: nothing is lost."""

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of, raise_curtain

from ringbook.activities.models import Note
from ringbook.contacts.actions import change
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record
from ringbook.history.models import EventLink
from ringbook.merging.actions import merge, undo
from ringbook.merging.finding import company
from ringbook.merging.jobs import gather
from ringbook.merging.models import Merge
from ringbook.phones.models import PhoneNumber

pytestmark = pytest.mark.committed


@pytest.fixture
async def cast(committed_database: str) -> Cast:
    return await raise_curtain()


async def merged(keep: Contact, *dropped: Contact, by: Viewer) -> Merge:
    async with unit_of_work():
        return await merge(await company(id_of(keep), [id_of(row) for row in dropped], by), {}, by=by)


async def outcome(action: Awaitable[Any]) -> str:
    """How it ended: "done", or the code of what was said."""
    try:
        await action
    except DomainError as error:
        return error.code
    return "done"


async def test_two_who_merge_each_into_the_other_leave_one(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    for _ in range(8):
        ewa, twin = await make.contact(phones=["601602603"]), await make.contact(phones=["500500500"])
        ends = await asyncio.gather(outcome(merged(ewa, twin, by=ola)), outcome(merged(twin, ewa, by=ola)))
        assert sorted(ends) in (["NOT_FOUND", "done"], ["REPEATED", "done"])  # as late as it came
        alive = await Contact.get(id__in=[ewa.id, twin.id], deleted_at=None)
        assert await PhoneNumber.filter(contact_id=alive.id).count() == 2


async def test_chains_that_are_made_at_once_still_lead_to_one_end(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    for _ in range(8):
        first, second, third = [await make.contact() for _ in range(3)]
        note = await make.note(contact=first)
        ends = await asyncio.gather(outcome(merged(second, first, by=ola)), outcome(merged(third, second, by=ola)))
        assert "done" in ends
        await note.refresh_from_db()
        owner = await Contact.get(id=note.contact_id)
        assert owner.merged_into_id is None
        for row in await Contact.filter(id__in=[first.id, second.id], merged_into_id__not_isnull=True):
            assert (await Contact.get(id=row.merged_into_id)).deleted_at is None


async def test_an_edit_of_who_is_just_being_merged_is_kept_or_refused(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)

    async def edit(contact: Contact) -> None:
        async with unit_of_work():
            await change(contact, by=ola, city="Sopot")

    for _ in range(8):
        ewa, twin = await make.contact(city=""), await make.contact(city="Gdynia")
        _, edited = await asyncio.gather(merged(ewa, twin, by=ola), outcome(edit(twin)))
        await ewa.refresh_from_db()
        assert (edited, ewa.city) in (("done", "Sopot"), ("GONE", "Gdynia"))


async def test_what_is_added_while_a_merge_runs_is_gathered(cast: Cast) -> None:
    """Somebody had the dropped one in hand, and writes to it when the merge is over."""
    ola, bartek = await eyes_of(cast.ola), await eyes_of(cast.bartek)
    ewa, twin = await make.contact(), await make.contact()

    async def add(number: int) -> None:
        async with unit_of_work():
            note = await Note.create(contact_id=twin.id, body=f"{number}")
            await asyncio.sleep(0.005 * number)
            await record("note.added", note, by=bartek, about=[twin])

    row, *_ = await asyncio.gather(merged(ewa, twin, by=ola), *(add(number) for number in range(8)))
    await gather(str(row.id))
    assert await Note.filter(contact_id=ewa.id).count() == 8
    assert await EventLink.filter(subject_id=ewa.id, event__name="note.added").count() == 8
    async with unit_of_work():
        await undo(await Merge.get(), by=ola)
    assert await Note.filter(contact_id=twin.id).count() == 8


async def test_of_two_who_undo_one_does(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    ewa, twin = await make.contact(), await make.contact()
    row = await merged(ewa, twin, by=ola)

    async def take_back() -> None:
        async with unit_of_work():
            await undo(await Merge.get(id=row.id), by=ola)

    assert sorted(await asyncio.gather(outcome(take_back()), outcome(take_back()))) == ["ENDED", "done"]
    assert await Contact.filter(deleted_at=None).count() == 2
