"""Recent calls of nobody get their contact when a number comes, goes, or moves."""

from datetime import timedelta

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of
from tests.telephony.phonebook import hang_up, line, person, post, ring
from tortoise import connections

from ringbook.contacts import actions as contacts
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event, EventLink
from ringbook.merging.actions.merge import merge
from ringbook.merging.finding import company
from ringbook.organizations import actions as organizations
from ringbook.phones.actions import Given
from ringbook.telephony.actions import assign
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification import jobs, relabelling
from ringbook.telephony.identification.models import NumberSeen
from ringbook.telephony.models import Call


async def add(cast: Cast, *numbers: str) -> Contact:
    async with unit_of_work():
        phones = [Given(number) for number in numbers]
        names = {"first_name": "Ewa", "last_name": "Kowal"}
        return await contacts.create(cast.sales, by=await eyes_of(cast.ola), phones=phones, **names)


async def unknown(count: int, number: str = "601602603") -> list[Call]:
    office = await line()
    return [await post(office, ring(str(n), number), hang_up(str(n))) for n in range(count)]


async def test_a_new_contact_gets_the_calls_of_their_number(cast: Cast) -> None:
    [call] = await unknown(1)
    ewa = await add(cast, "+48 601 602 603")
    call = await Call.get(id=call.id)
    assert (call.contact_id, call.certainty, call.assigned) == (ewa.id, CallerCertainty.EXACT, False)
    event = await Event.get(subject_id=call.id, name="call.identified")
    assert (event.by_name, event.via, event.version) == ("Office", "pbx", call.version)
    assert await EventLink.exists(event_id=event.id, subject_id=ewa.id, story=True)


async def test_a_number_that_is_added_later_counts_too_and_of_a_company(cast: Cast) -> None:
    ola, ewa, calls = await eyes_of(cast.ola), await person(cast.sales, "Ewa Kowal"), await unknown(2, "22 123 45 67")
    async with unit_of_work():
        acme = await organizations.create(cast.sales, name="Acme", phones=[Given("221234567")], by=ola)
    assert [(call.contact_id, call.organization_id) for call in await Call.all()] == [(None, acme.id)] * 2
    async with unit_of_work():
        await contacts.change(ewa, by=ola, phones=[Given("221234567")])
    assert {call.contact_id for call in await Call.all()} == {ewa.id}
    assert len(calls) == 2


async def test_when_one_of_two_loses_the_number_it_is_the_others(cast: Cast) -> None:
    ewa, jan = await person(cast.sales, "Ewa Kowal", "601602603"), await person(cast.sales, "Jan Kowal", "601602603")
    [call] = await unknown(1)
    assert (call.contact_id, len(call.candidate_ids)) == (None, 2)
    async with unit_of_work():
        await contacts.change(jan, by=await eyes_of(cast.ola), phones=[])
    call = await Call.get(id=call.id)
    assert (call.contact_id, call.candidate_ids) == (ewa.id, [])


@pytest.mark.parametrize("how", ["deleted", "merged"])
async def test_when_one_of_two_goes_it_is_the_others(cast: Cast, how: str) -> None:
    ewa, jan = await person(cast.sales, "Ewa Kowal", "601602603"), await person(cast.sales, "Jan Kowal", "601602603")
    [call] = await unknown(1)
    ola = await eyes_of(cast.ola)
    async with unit_of_work():
        if how == "deleted":
            await contacts.delete(jan, by=ola)
        else:
            await merge(await company(id_of(ewa), [id_of(jan)], ola), {}, by=ola)
    assert (await Call.get(id=call.id)).contact_id == ewa.id


async def test_known_said_and_old_calls_stay_as_they_are(cast: Cast) -> None:
    jan, calls = await person(cast.sales, "Jan Kowal"), await unknown(2)
    async with unit_of_work():
        await assign(calls[0], jan, by=await eyes_of(cast.bartek))
    before = calls[1].started_at - relabelling.RECENT - timedelta(hours=1)
    await Call.filter(id=calls[1].id).update(started_at=before)
    await add(cast, "601602603")
    assert [call.contact_id for call in await Call.all().order_by("external_id")] == [jan.id, None]


async def test_a_number_that_ends_alike_only_is_judged_by_the_ladder(cast: Cast) -> None:
    [call] = await unknown(1, "+420 222 602 603")
    await add(cast, "22 222 26 03")
    assert (await Call.get(id=call.id)).contact_id is None


async def test_the_latest_are_looked_at_at_once_and_the_rest_in_a_job(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relabelling, "AT_ONCE", 2)
    monkeypatch.setattr(relabelling, "BATCH", 2)
    await unknown(7)
    ewa = await add(cast, "601602603")
    known = Call.filter(contact_id=ewa.id).order_by("external_id").values_list("external_id", flat=True)
    assert await known == ["5", "6"]
    [job] = await connections.get("default").execute_query_dict(
        "SELECT args FROM procrastinate_jobs WHERE task_name = 'telephony.relabel'"
    )
    await jobs.relabel(**job["args"])
    assert await known == [str(n) for n in range(7)]


async def test_notes_from_before_are_read_in_batches(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "BATCH", 2)
    monkeypatch.setattr(jobs, "BREATH", 0)
    ewa = await person(cast.sales, "Ewa Kowal")
    texts = ["Wife 601 602 603", "nothing", "601602604, 601602605", "PESEL 85010112345", "Order 2024/11/23/0001"]
    for text in texts:
        await make.note(text, contact=ewa)
    await jobs.read_notes()
    await jobs.read_notes()
    seen = await NumberSeen.all().order_by("e164").values_list("e164", flat=True)
    assert seen == ["+48601602603", "+48601602604", "+48601602605"]
