"""Repeated, reordered and late events still make one right call (TEL-1)."""

import asyncio
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cast import Cast, eyes_of, raise_curtain
from tests.telephony.phonebook import answer, company, hang_up, line, person, post, ring, ringing_users
from tortoise.transactions import in_transaction

from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event, EventLink
from ringbook.identity.models import User
from ringbook.telephony.actions import assign, take
from ringbook.telephony.dialects import zammad
from ringbook.telephony.models import Call, CallDirection, CallState, CtiConnection


async def names_of(call: Call) -> list[str]:
    return [event.name for event in await Event.filter(subject_id=call.id).order_by("seq")]


async def stories_about(contact: Contact) -> list[str]:
    links = EventLink.filter(subject_id=contact.id, story=True, event__subject_type="Call").order_by("event_id")
    return [link.event.name for link in await links.select_related("event")]


async def test_a_call_rings_is_answered_and_ends(cast: Cast) -> None:
    office, ewa = await line(), await person(cast.sales, "Ewa Kowal", "601 602 603")
    call = await post(office, ring())
    assert (call.state, call.contact_id, call.direction) == (CallState.RINGING, ewa.id, CallDirection.IN)
    assert (call.number, call.national, call.e164) == ("48601602603", "601 602 603", "+48601602603")
    assert await ringing_users(call) == ["Bartek Wójcik"]
    call = await post(office, answer(answeringNumber="101"))
    assert (call.state, call.user_id, call.missed) == (CallState.ANSWERED, cast.bartek.id, False)
    call = await post(office, hang_up())
    assert (call.state, call.cause, call.missed) == (CallState.ENDED, "normalClearing", False)
    assert call.talk_seconds == 0
    assert await names_of(call) == ["call.started", "call.answered", "call.ended"]
    assert await stories_about(ewa) == ["call.started"]


async def test_the_pbx_is_the_author_and_those_it_rings_are_told(cast: Cast) -> None:
    office = await line()
    call = await post(office, ring(user=["101", "zofia@example.com", "nobody"]))
    event = await Event.get(subject_id=call.id)
    assert (event.by_name, event.via) == ("Office", "pbx")
    assert sorted(event.also_tell) == sorted([f"user:{cast.bartek.id}", f"user:{cast.zofia.id}"])


async def test_repeats_change_nothing(cast: Cast) -> None:
    office = await line()
    call = await post(office, ring(), answer(), hang_up())
    again = await post(office, ring(), answer(), hang_up(), answer(), ring())
    assert (again.id, again.version) == (call.id, call.version)
    assert await names_of(call) == ["call.started", "call.answered", "call.ended"]


async def test_a_new_call_heard_after_the_end_fills_in_who_called(cast: Cast) -> None:
    office, ewa = await line(), await person(cast.sales, "Ewa Kowal", "601602603")
    call = await post(office, hang_up())
    assert (call.state, call.contact_id, await names_of(call)) == (CallState.ENDED, None, ["call.ended"])
    call = await post(office, ring())
    assert (call.state, call.contact_id, call.missed) == (CallState.ENDED, ewa.id, True)
    assert await ringing_users(call) == ["Bartek Wójcik"]
    assert await stories_about(ewa) == ["call.started"]


async def test_an_end_with_numbers_starts_the_story_and_the_new_call_only_adds_the_phones(cast: Cast) -> None:
    office, ewa = await line(), await person(cast.sales, "Ewa Kowal", "601602603")
    call = await post(office, hang_up(**{"from": "601602603", "to": "101"}), ring())
    assert await names_of(call) == ["call.started", "call.ended", "call.changed"]
    assert await stories_about(ewa) == ["call.started"]
    assert await ringing_users(call) == ["Bartek Wójcik"]


async def test_an_answer_heard_after_the_end_still_counts(cast: Cast) -> None:
    call = await post(await line(), ring(), hang_up(), answer(answeringNumber="101"))
    assert (call.state, call.missed, call.user_id) == (CallState.ENDED, False, cast.bartek.id)
    assert call.answered_at == call.ended_at


async def test_an_unknown_and_a_withheld_number_still_ring(cast: Cast) -> None:
    office = await line()
    stranger = await post(office, ring("1", "+48 600 000 000"))
    assert (stranger.contact_id, stranger.e164, await ringing_users(stranger)) == (
        None, "+48600000000", ["Bartek Wójcik"],
    )  # fmt: skip
    for number, text in enumerate(("anonymous", "", "Restricted")):
        hidden = await post(office, ring(f"hidden {number}", text))
        assert (hidden.withheld, hidden.number, hidden.e164, hidden.national) == (True, "", None, "")
        assert await ringing_users(hidden) == ["Bartek Wójcik"]


async def test_several_people_with_the_number_are_candidates(cast: Cast) -> None:
    people = [await person(cast.sales, name, "601602603") for name in ("Ewa Kowal", "Jan Kowal")]
    call = await post(await line(), ring())
    assert call.contact_id is None
    assert sorted(call.candidate_ids) == sorted(str(each.id) for each in people)


async def test_a_company_calls(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme", "221234567")
    call = await post(await line(), ring(number="22 123 45 67"))
    assert (call.contact_id, call.organization_id) == (None, acme.id)


async def test_who_dials_out_is_on_the_phone(cast: Cast) -> None:
    office, ewa = await line(), await person(cast.sales, "Ewa Kowal", "601602603")
    call = await post(office, ring(number="101", to="601602603") | {"direction": "out"})
    assert (call.direction, call.contact_id, await ringing_users(call)) == (
        CallDirection.OUT, ewa.id, ["Bartek Wójcik"],
    )  # fmt: skip
    body = {"direction": "out", "from": "101", "to": "601602603"}
    call = await post(office, answer(**body), hang_up(**body))
    assert (call.user_id, call.missed) == (cast.bartek.id, False)


async def test_the_two_phones_of_a_queue_ring_one_after_the_other(cast: Cast) -> None:
    office = await line()
    call = await post(office, ring(user="101", queue="Sales"), ring(user="102", queue="Sales"))
    assert await ringing_users(call) == ["Bartek Wójcik", "Zofia Lis"]
    assert await names_of(call) == ["call.started", "call.changed"]
    assert call.queue == "Sales"


@pytest.mark.parametrize("text", ["sip:101@pbx.example", "SIP/101", " 101 ", "BARTEK@example.com"])
async def test_a_phone_has_many_names(cast: Cast, text: str) -> None:
    assert await ringing_users(await post(await line(), ring(to=text))) == ["Bartek Wójcik"]


async def test_an_inactive_user_does_not_ring(cast: Cast) -> None:
    await User.filter(id=cast.bartek.id).update(active=False)
    assert await ringing_users(await post(await line(), ring())) == []


async def test_without_a_call_id_the_numbers_and_the_minute_make_one(cast: Cast) -> None:
    office, numbers = await line(), {"from": "48601602603", "to": "101"}
    call = await post(office, ring(""))
    assert (await post(office, answer("", **numbers))).id == call.id
    call = await post(office, hang_up("", **numbers))
    assert (call.state, call.missed) == (CallState.ENDED, False)
    assert await Call.all().count() == 1


async def test_two_pbxes_may_use_the_same_ids(cast: Cast) -> None:
    one, other = await line(), await line(name="Branch", token="another")
    assert (await post(one, ring())).id != (await post(other, ring())).id


async def test_what_a_person_said_stays(cast: Cast) -> None:
    office, ewa = await line(), await person(cast.sales, "Ewa Kowal", "601602603")
    jan = await person(cast.sales, "Jan Inny")
    call = await post(office, answer(**{"from": "601602603", "to": "101"}))
    async with unit_of_work():
        await assign(call, jan, by=await eyes_of(cast.bartek))
    call = await post(office, ring())
    assert (call.contact_id, call.source) == (jan.id, "new_call")
    assert await stories_about(jan) == ["call.assigned"]
    assert await stories_about(ewa) == []  # it never was hers


PLAN = {
    "1": [ring("1"), answer("1", answeringNumber="101"), hang_up("1")],
    "2": [ring("2", "anonymous", user=["101", "102"], queue="Sales"), hang_up("2", cause="cancel")],
    "3": [
        ring("3", "221234567", queue="Office"),
        answer("3", user="102", **{"from": "221234567", "to": "102"}),
        hang_up("3", **{"from": "221234567", "to": "101"}),
    ],
    "4": [ring("4", "600000000", "102"), hang_up("4", cause="busy")],
    "5": [
        ring("5", "102", "601602603") | {"direction": "out"},
        answer("5", **{"direction": "out", "from": "102", "to": "601602603"}),
        hang_up("5") | {"direction": "out"},
    ],
}
EVENTS = [event for events in PLAN.values() for event in events]
TOLD = ("call.started", "call.answered", "call.ended")
"""What a PBX tells. That a call was missed for a while, and settled by another one, hangs on the order, and rightly."""


async def outcome() -> dict[str, Any]:
    """Everything about the calls but the times and how often they changed."""
    calls = {}
    for call in await Call.all():
        said = (call.direction, call.state, call.number, call.national, call.e164, call.withheld, call.own_number)
        people = (call.contact_id, call.organization_id, call.user_id, await ringing_users(call))
        events = Counter(name for name in await names_of(call) if name in TOLD)
        links = EventLink.filter(event__subject_id=call.id, event__name__in=TOLD, story=True).exclude(
            subject_id=call.id
        )
        stories = await links.values_list("subject_id", flat=True)
        end = (call.queue, call.cause, call.missed, call.answered_at is None, events, Counter(stories))
        calls[call.external_id] = said + people + end
    return calls


@pytest.fixture
async def stage(database: None) -> CtiConnection:
    cast = await raise_curtain()
    await person(cast.sales, "Ewa Kowal", "601602603")
    await company(cast.sales, "Acme", "221234567")
    return await line()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(EVENTS), repeats=st.lists(st.tuples(st.integers(0, 99), st.sampled_from(EVENTS)), max_size=12)
)
async def test_any_order_with_any_repeats_ends_in_the_same_calls(
    stage: CtiConnection, order: list[dict[str, Any]], repeats: list[tuple[int, dict[str, Any]]]
) -> None:
    shuffled = list(order)
    for place, event in repeats:
        shuffled.insert(place % (len(shuffled) + 1), event)
    results = []
    for events in (EVENTS, shuffled):
        async with in_transaction() as transaction:
            await post(stage, *events)
            results.append(await outcome())
            await transaction.rollback()
    assert results[0] == results[1]
    assert {key: sum(row[-1].values()) for key, row in results[0].items()} == {"1": 1, "2": 0, "3": 1, "4": 0, "5": 1}


async def test_events_at_the_same_time_make_one_call(committed_database: str) -> None:
    cast = await raise_curtain()
    office, ewa = await line(), await person(cast.sales, "Ewa Kowal", "601602603")

    async def take_alone(body: dict[str, Any]) -> None:
        async with unit_of_work():
            await take(zammad.read(body), office)

    bodies = [ring(), answer(answeringNumber="101"), hang_up()] * 4
    await asyncio.gather(*(take_alone(body) for body in bodies))
    call = await Call.get()
    assert (call.state, call.missed, call.contact_id) == (CallState.ENDED, False, ewa.id)
    assert await stories_about(ewa) == ["call.started"]
