"""The list of calls: its filters, orders and pages."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast, eyes_of
from tests.queries import counted
from tests.telephony.phonebook import company, line, person
from tests.wrap_up.calls import call

from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Enterprise
from ringbook.merging.actions.merge import merge
from ringbook.merging.finding import company as merged_company
from ringbook.telephony.models import CallbackState, CallDirection, CallState
from ringbook.telephony.outcomes import LoggedEventOutcome

CALLS = """query($filter: CallFilter, $order: CallOrder, $first: Int! = 50, $after: String) {
  calls(filter: $filter, order: $order, first: $first, after: $after) {
    nodes { queue } totalCount pageInfo { hasNextPage endCursor } } }"""
FULL = """{ calls { nodes { id certainty reason callback contact { displayName } organization { name } user { name }
  users { name } claimedBy { name } settledBy { name } choices { openTickets contact { displayName } }
  suggestions { displayName } recording { url } transferredFrom { id } connection { name }
  viewerCan { assign claim wrapUp dial listen } } } }"""
MISSED = {"direction": CallDirection.IN, "answered_at": None}
NOW = datetime.now(UTC)


async def found(api: Api, filter: Any = None, **more: Any) -> str:
    """The queues of the calls found, which the tests use as names, in one word: by name unless `order` is given."""
    nodes = (await api(CALLS, filter=filter, **more))["calls"]["nodes"]
    names = [node["queue"] for node in nodes]
    return "".join(names if "order" in more else sorted(names))


@pytest.fixture
async def calls(cast: Cast) -> Cast:
    """a: with Ewa of Acme, answered by Bartek; b: missed, to ring back; c: Zofia dialled; d: rings; e: hidden."""
    acme = await company(cast.sales, "Żabka Acme", "22 123 45 67")
    ewa = await person(cast.sales, "Ewa Kowal", at=acme)
    usual = {"withheld": False, "connection": await line()}
    await call(
        queue="a", contact=ewa, organization=acme, user=cast.bartek, recording_url="https://pbx/a.wav",
        outcome=LoggedEventOutcome.REACHED, started_at=NOW - timedelta(days=3),
        answered_at=NOW - timedelta(days=3, seconds=-7), ended_at=NOW - timedelta(days=3, seconds=-107), **usual,
    )  # fmt: skip
    await call(
        queue="b", organization=acme, number="221234567", e164="+48221234567", users=[cast.bartek],
        callback_state=CallbackState.CLAIMED, claimed_by=cast.bartek, started_at=NOW - timedelta(minutes=5),
        ended_at=NOW - timedelta(minutes=4), **MISSED, **usual,
    )  # fmt: skip
    await call(
        queue="c", direction=CallDirection.OUT, number="44 20 7946 0018", e164="+442079460018", users=[cast.zofia],
        started_at=NOW - timedelta(minutes=4), answered_at=NOW - timedelta(minutes=3), ended_at=NOW, **usual,
    )  # fmt: skip
    await call(
        queue="d", number="555-1234", e164=None, state=CallState.RINGING, started_at=NOW - timedelta(seconds=30),
        answered_at=None, ended_at=None, **usual,
    )  # fmt: skip
    await call(
        queue="e", number="", e164=None, state=CallState.ANSWERED, started_at=NOW - timedelta(seconds=20),
        answered_at=NOW, ended_at=None, **(usual | {"withheld": True}),
    )  # fmt: skip
    return cast


@pytest.mark.parametrize(
    ("filter", "names"),
    [
        ({}, "abcde"),
        ({"direction": ["OUT"]}, "c"),
        ({"direction": []}, ""),
        ({"state": ["RINGING", "ANSWERED"]}, "de"),
        ({"missed": True}, "b"),
        ({"missed": False}, "acde"),
        ({"callback": ["OPEN", "CLAIMED"]}, "b"),
        ({"not": {"callback": ["CLAIMED"]}}, "acde"),
        ({"recorded": True}, "a"),
        ({"recorded": False}, "bcde"),
        ({"outcome": ["REACHED"]}, "a"),
        ({"not": {"outcome": ["REACHED"]}}, "bcde"),
        ({"known": True}, "ab"),
        ({"known": False}, "cde"),
        ({"queue": {"in": ["A", "c"]}}, "ac"),
        ({"startedAt": {"lt": (NOW - timedelta(days=1)).isoformat()}}, "a"),
        ({"talkSeconds": {"gte": 100}}, "ac"),
        ({"talkSeconds": {"eq": 100}}, "a"),
        ({"talkSeconds": {"lt": 100}}, ""),
        ({"waitSeconds": {"gt": 50}}, "bc"),
        ({"waitSeconds": {"lte": "7.5"}}, "a"),
        ({"user": {"isNull": True}}, "de"),
        ({"user": {"isNull": False}}, "abc"),
        ({"claimedBy": {"isNull": False}}, "b"),
        ({"crm": {"isNull": True}}, "cde"),
        ({"contact": {"isNull": False}}, "a"),
        ({"phone": {"matches": "0048 22 123-45-67"}}, "b"),
        ({"phone": {"matches": "4567"}}, "b"),
        ({"phone": {"matches": "567"}}, ""),
        ({"phone": {"matches": "5551234"}}, "d"),
        ({"search": "603"}, ""),
        ({"search": "602 603"}, "a"),
        ({"search": "kowal"}, "a"),
        ({"search": "zabka"}, "ab"),
        ({"search": "zabka 602603"}, "a"),
        ({"search": "nobody"}, ""),
        ({"or": [{"missed": True}, {"direction": ["OUT"]}]}, "bc"),
        ({"and": [{"missed": True}, {"direction": ["OUT"]}]}, ""),
    ],
)
async def test_the_list_is_narrowed(api: Api, calls: Cast, filter: Any, names: str) -> None:
    assert await found(api.as_(calls.ola), filter) == names


async def test_by_people_and_records(api: Api, calls: Cast) -> None:
    ola, bartek, zofia = api.as_(calls.ola), api.as_(calls.bartek), api.as_(calls.zofia)
    assert await found(bartek, {"user": {"me": True}}) == "ab"
    assert await found(zofia, {"user": {"me": True}}) == "c"
    assert await found(ola, {"user": {"in": [id_of(calls.zofia), id_of(calls.bartek)]}}) == "abc"
    assert await found(ola, {"not": {"user": {"in": [id_of(calls.bartek)]}}}) == "cde"
    assert await found(bartek, {"claimedBy": {"me": True}}) == "b"
    assert await found(ola, {"crm": {"eq": id_of(calls.sales)}}) == "ab"
    assert await found(ola, {"crm": {"in": []}}) == ""
    jan = await make.contact()
    await call(queue="f", contact=jan)
    assert await found(ola, {"contact": {"eq": id_of(jan)}}) == "f"
    await Enterprise.all().update(restricted_crm=True)
    assert await found(zofia, {"contact": {"eq": id_of(jan)}}) == ""
    other = await make.contact()
    async with unit_of_work():
        viewer = await eyes_of(calls.ola)
        await merge(await merged_company(id_of(other), [id_of(jan)], viewer), {}, by=viewer)
    assert await found(ola, {"contact": {"eq": id_of(jan)}}) == "f"


async def test_an_account_that_the_viewer_does_not_see_is_nobody(api: Api, cast: Cast) -> None:
    firm = await make.organization(crm=cast.service, name="Hidden")
    hidden = await make.contact(crm=cast.service, first_name="Jan", last_name="Ukryty")
    await call(queue="x", contact=hidden, organization=firm, user=cast.bartek)
    await call(queue="y", user=cast.bartek)
    await Enterprise.all().update(restricted_crm=True)
    bartek, zofia = api.as_(cast.bartek), api.as_(cast.zofia)
    for name in ("contact", "organization", "crm"):
        assert await found(bartek, {name: {"isNull": True}}) == "xy", name
        assert await found(bartek, {name: {"isNull": False}}) == "", name
        assert await found(bartek, {"not": {name: {"isNull": False}}}) == "xy", name
        assert await found(zofia, {name: {"isNull": False}}) == "x", name
        assert await found(zofia, {name: {"isNull": True}}) == "", name


async def test_recordings_are_not_known_to_those_who_may_not_listen(api: Api, calls: Cast) -> None:
    assert await found(api.as_(calls.bartek), {"recorded": True}) == ""


async def test_orders(api: Api, calls: Cast) -> None:
    ola = api.as_(calls.ola)
    for field, direction, names in (
        ("STARTED_AT", "DESC", "edcba"),
        ("STARTED_AT", "ASC", "abcde"),
        ("TALK_SECONDS", "DESC", "ca"),
        ("TALK_SECONDS", "ASC", "ac"),
    ):
        order = {"field": field, "direction": direction}
        whole, after = await found(ola, order=order), None
        assert whole.startswith(names)
        pages = ""
        while True:
            page = (await ola(CALLS, order=order, first=2, after=after))["calls"]
            pages += "".join(node["queue"] for node in page["nodes"])
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                break
        assert pages == whole


@pytest.mark.parametrize(
    ("filter", "code"),
    [
        ({"search": "x" * 201}, "TOO_LONG"),
        ({"search": "a " * 21}, "TOO_MANY"),
        ({"contact": {"in": ["x"] * 251}}, "TOO_MANY"),
        ({"user": {"in": ["x"] * 251}}, "TOO_MANY"),
        ({"talkSeconds": {"gt": "NaN"}}, "NOT_A_NUMBER"),
        ({"startedAt": {"within": "zzz"}}, "INVALID_PERIOD"),
    ],
)
async def test_wrong_filters_are_refused(api: Api, cast: Cast, filter: Any, code: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await found(api.as_(cast.ola), filter)
    assert refusal.value.code == code


async def test_a_page_takes_as_many_questions_however_long_it_is(api: Api, cast: Cast) -> None:
    ewa, jan = await person(cast.sales, "Ewa Kowal", "601602603"), await person(cast.sales, "Jan Kowal", "601602603")
    both = {"candidate_ids": [str(ewa.id), str(jan.id)], "certainty": "exact"}

    async def some(count: int) -> None:
        for number in range(count):
            await call(users=[cast.bartek], **(both if number % 2 else {"contact": ewa}))

    async def asked() -> int:
        with counted() as sent:
            await api.as_(cast.ola)(FULL)
        return len(sent)

    await some(4)
    few = await asked()
    await some(20)
    assert await asked() == few
