"""Ten thousand orders of what a PBX tells, with repeats and losses, end in the same calls (TEL-1, R10)."""

import random
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest
from tests.cast import Cast, raise_curtain
from tests.telephony.phonebook import company, line, person, ringing_users
from tests.telephony.posting import a_line
from tortoise.transactions import in_transaction

from ringbook.core.unit import unit_of_work
from ringbook.history.models import EventLink
from ringbook.telephony import actions
from ringbook.telephony.actions import take
from ringbook.telephony.actions.told import directed, told
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.models import Call, CallDirection, CallSource, CallState, CtiConnection

SHUFFLES = 10_000
THROUGH_THE_DATABASE = 30
"""Each of nine calls, in a transaction of its own."""
SEED = 7
START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
NEW, ANSWER, HANGUP, RECORDED = CallSource.NEW_CALL, CallSource.ANSWER, CallSource.HANGUP, CallSource.NOTHING
IN, OUT = CallDirection.IN, CallDirection.OUT


def event(kind: CallSource, call: str, **more: Any) -> CtiEvent:
    """From Ewa to 101; more: fields, `second` among them: when, by the PBX's clock."""
    second = more.pop("second", None)
    at = None if second is None else START + timedelta(seconds=second)
    known = {"direction": IN, "caller": "48601602603", "called": "101", "at": at}
    return CtiEvent(kind, call, **known | more)


NOT_SENT: dict[str, Any] = {"caller": None, "called": None}
STORIES: dict[str, Sequence[CtiEvent]] = {
    "answered": [event(NEW, "1"), event(ANSWER, "1", answering="101"), event(HANGUP, "1", cause="normalClearing")],
    "answered, by a clock": [
        event(NEW, "2", second=0, users=("101",)),
        event(NEW, "2", second=5, users=("102",), queue="Sales"),
        event(ANSWER, "2", second=9, answering="102", **NOT_SENT),
        event(ANSWER, "2", second=30, answering="101", **NOT_SENT),
        event(HANGUP, "2", second=60, cause="normalClearing", **NOT_SENT),
        event(RECORDED, "2", recording_url="https://pbx.example.com/2.mp3", recording_seconds=51, **NOT_SENT),
    ],
    "missed, the direction told once": [
        event(NEW, "3", caller="anonymous", users=("101", "102")),
        event(HANGUP, "3", cause="cancel", direction=None, **NOT_SENT),
    ],
    "handed on": [
        event(NEW, "4"),
        event(ANSWER, "4", answering="101"),
        event(HANGUP, "4", cause="forwarded"),
        event(NEW, "5", transferred_from="4", diverted="101", called="102"),
        event(ANSWER, "5", answering="102", **NOT_SENT),
        event(HANGUP, "5", cause="normalClearing", **NOT_SENT),
    ],
    "forwarded while it rang, and nobody says why it ended": [
        event(NEW, "6"),
        event(HANGUP, "6", cause="cancel"),
        event(NEW, "7", transferred_from="6", called="102"),
    ],
    "out": [
        event(NEW, "8", direction=OUT, caller="101", called="221234567"),
        event(HANGUP, "8", direction=OUT, caller="101", called="221234567", talked=30, second=40),
    ],
    "answered after its end, by a clock that runs wrong": [
        event(NEW, "10", second=0),
        event(ANSWER, "10", second=45, answering="101"),
        event(HANGUP, "10", second=40, cause="normalClearing"),
    ],
    "told of by its end alone": [event(HANGUP, "9", caller="221234567", cause="busy")],
}
CLOCKED = ("2", "10")
EVENTS = [each for story in STORIES.values() for each in story]


def shuffled(chance: random.Random, events: Sequence[CtiEvent]) -> list[CtiEvent]:
    """In any order, some of them up to three times."""
    several = [each for each in events for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    chance.shuffle(several)
    return several


def lost(chance: random.Random) -> list[CtiEvent]:
    """What is left when about every fifth event never arrives."""
    return [each for each in EVENTS if chance.random() > 0.2]


def reduced(events: Iterable[CtiEvent], office: CtiConnection) -> dict[str, Any]:
    """The calls that `told` makes of the events, each a second after the one before, without a database."""
    calls: dict[str, Call] = {}
    for second, each in enumerate(events):
        now = START + timedelta(minutes=2, seconds=second)
        call = calls.get(each.external_id) or Call(
            external_id=each.external_id, direction=IN, started_at=each.at or now
        )
        calls[each.external_id] = call
        for name, value in told(call, directed(each, call), office, now).items():
            setattr(call, name, value)
    return {id: outcome(call) for id, call in calls.items()}


def outcome(call: Call) -> tuple[Any, ...]:
    """All but the times that no clock of the PBX says."""
    parties = (call.direction, call.number, call.national, call.e164, call.withheld, call.own_number, call.source)
    end = (call.state, call.answered_at is None, call.cause, call.queue, call.origin)
    recording = (call.recording_url, call.recording_seconds)
    clock = (call.started_at, call.answered_at, call.ended_at) if call.external_id in CLOCKED else ()
    return parties + end + recording + clock


def timeless(calls: dict[str, Any], events: Sequence[CtiEvent]) -> dict[str, Any]:
    """Where the clock's first or last event is lost, times are those of arrival, and say nothing."""
    whole = {each for each in EVENTS if each.external_id in CLOCKED and each.at} <= set(events)
    return calls if whole else {id: row[:14] for id, row in calls.items()}


def test_ten_thousand_shuffles_end_in_the_same_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of them complete, half with losses: then in what any other order of the same events ends in."""
    for name in ("read", "is_withheld"):
        monkeypatch.setattr(actions.told, name, cache(getattr(actions.told, name)))  # the same few numbers
    chance, office = random.Random(SEED), a_line()
    whole = reduced(EVENTS, office)
    for number in range(SHUFFLES):
        events = EVENTS if number % 2 else lost(chance)
        wanted = whole if number % 2 else reduced(events, office)
        found = reduced(shuffled(chance, events), office)
        assert timeless(found, events) == timeless(wanted, events), f"shuffle {number} of seed {SEED}"


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_what_was_told_changes_nothing_when_it_is_told_again(story: Sequence[CtiEvent]) -> None:
    office, calls = a_line(), dict[str, Call]()
    for round in range(2):
        for each in story:
            call = calls.setdefault(each.external_id, Call(direction=IN, started_at=each.at or START))
            values = told(call, directed(each, call), office, START + timedelta(hours=1 + round))
            assert not values or round == 0, (each, values)
            call.update_from_dict(values)


@pytest.fixture
async def stage(database: None) -> CtiConnection:
    cast = await raise_curtain()
    await person(cast.sales, "Ewa Kowal", "601602603")
    await company(cast.sales, "Acme", "221234567")
    return await line()


async def post(events: Iterable[CtiEvent], office: CtiConnection) -> None:
    for second, each in enumerate(events):
        async with unit_of_work():
            await take(each, office, START + timedelta(minutes=2, seconds=second))


async def calls_in_database() -> dict[str, Any]:
    found = {}
    for call in await Call.all().prefetch_related("transferred_from"):
        people = (call.contact_id, call.organization_id, call.user_id, await ringing_users(call), call.missed)
        leg = call.transferred_from.external_id if call.transferred_from else None
        started = EventLink.filter(event__subject_id=call.id, event__name="call.started", story=True)
        links = started.exclude(subject_id=call.id)
        stories = sorted(map(str, await links.values_list("subject_id", flat=True)))
        found[call.external_id] = (*outcome(call)[:14], people, leg, stories)
    return found


async def test_hundreds_of_shuffles_end_in_the_same_rows(stage: CtiConnection) -> None:
    chance, wanted = random.Random(SEED), None
    for number in range(THROUGH_THE_DATABASE):
        async with in_transaction() as transaction:
            await post(shuffled(chance, EVENTS), stage)
            found = await calls_in_database()
            await transaction.rollback()
        wanted = wanted or found
        assert found == wanted, f"shuffle {number} of seed {SEED}"


async def test_legs_are_joined_whichever_came_first(cast: Cast) -> None:
    office = await line()
    first, second = (STORIES["forwarded while it rang, and nobody says why it ended"][place] for place in (0, 2))
    ended = STORIES["forwarded while it rang, and nobody says why it ended"][1]
    for order in ([first, ended, second], [second, ended, first], [ended, second, first]):
        async with in_transaction() as transaction:
            await post(order, office)
            leg = await Call.get(external_id="7").select_related("transferred_from")
            assert leg.transferred_from
            assert (leg.transferred_from.external_id, leg.transferred_from.cause) == ("6", "forwarded")
            await transaction.rollback()


async def test_a_state_never_goes_back(cast: Cast) -> None:
    office = await line()
    await post([*STORIES["answered"], event(NEW, "1"), event(ANSWER, "1", answering="102")], office)
    call = await Call.get()
    assert (call.state, call.user_id) == (CallState.ENDED, cast.bartek.id)
