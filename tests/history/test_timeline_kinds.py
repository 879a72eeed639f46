"""A timeline that is narrowed to kinds of things."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast, eyes_of
from tests.queries import counted

from ringbook.activities import actions as notes
from ringbook.activities.logged import actions as logged
from ringbook.activities.logged.models import Direction, LoggedEvent, LoggedEventKind
from ringbook.activities.planned import actions as activities
from ringbook.activities.planned.models import ActivityKind
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record
from ringbook.history.kinds import KINDS, TimelineKind
from ringbook.history.types import SUBJECTS
from ringbook.organizations.models import Organization
from ringbook.telephony.models import Call, CallDirection, CtiConnection

TIMELINE = """query($id: ID!, $kinds: [TimelineKind!], $first: Int! = 30, $after: String) { node(id: $id) {
  ... on Contact { timeline(kinds: $kinds, first: $first, after: $after) { ...Page } }
  ... on Organization { timeline(kinds: $kinds, first: $first, after: $after) { ...Page } }
} }
fragment Page on TimelineConnection {
  pageInfo { hasNextPage endCursor }
  nodes { name subject { __typename ... on LoggedEvent { kind } } }
}"""


async def timeline(api: Api, record: Contact | Organization, kinds: list[str] | None, **page: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await api(TIMELINE, id=id_of(record), kinds=kinds, **page))["node"]["timeline"]
    return found


def names(page: dict[str, Any]) -> list[str]:
    return [node["name"] for node in page["nodes"]]


async def log(contact: Contact, kind: LoggedEventKind, by: Viewer) -> None:
    async with unit_of_work():
        await logged.add(contact, by=by, kind=kind, direction=Direction.OUT)


@pytest.fixture
async def ewa(cast: Cast) -> Contact:
    """One of everything."""
    by = await eyes_of(cast.ola)
    firm = await make.organization()
    async with unit_of_work():
        ewa = await actions.create(cast.sales, by=by, first_name="Ewa", last_name="Nowak", organization=firm)
    async with unit_of_work():
        await notes.add(ewa, "Asked for an offer.", by=by)
    for kind in LoggedEventKind:
        await log(ewa, kind, by)
    async with unit_of_work():
        times: dict[str, Any] = {"starts_at": datetime.now(UTC), "ends_at": datetime.now(UTC) + timedelta(hours=1)}
        await activities.plan(ActivityKind.TASK, by=by, contact=ewa, subject="Offer", **times)
    async with unit_of_work():
        line = await CtiConnection.create(name="PBX", token_hash=b"1", region="PL")
        call = await Call.create(
            connection=line, external_id="1", direction=CallDirection.IN, contact=ewa, number="601602603"
        )
        await record("call.started", call, by=by, about=[ewa])
    return ewa


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["NOTES"], ["note.added"]),
        (["CALLS"], ["call.started", "logged_event.added"]),
        (["MESSAGES"], ["logged_event.added"] * 3),
        (["ACTIVITIES"], ["activity.planned"]),
        (["RECORD"], ["contact.created"]),
        (["FILES"], []),
        (["NOTES", "ACTIVITIES"], ["activity.planned", "note.added"]),
        (["CALLS", "MESSAGES"], ["call.started", *["logged_event.added"] * 4]),
    ],
)
async def test_only_these_kinds_are_told(
    api: Api, cast: Cast, ewa: Contact, kinds: list[str], expected: list[str]
) -> None:
    assert names(await timeline(api.as_(cast.ola), ewa, kinds)) == expected


@pytest.mark.parametrize("kinds", [None, []])
async def test_without_kinds_everything_is_told(api: Api, cast: Cast, ewa: Contact, kinds: list[str] | None) -> None:
    assert len(names(await timeline(api.as_(cast.ola), ewa, kinds))) == 8


async def test_a_logged_call_that_was_an_email_moves(api: Api, cast: Cast, ewa: Contact) -> None:
    by, ask = await eyes_of(cast.ola), api.as_(cast.ola)
    event = await LoggedEvent.get(kind=LoggedEventKind.CALL)
    async with unit_of_work():
        await logged.change(event, by=by, kind=LoggedEventKind.EMAIL)
    assert names(await timeline(ask, ewa, ["CALLS"])) == ["call.started"]
    kinds = [node["subject"]["kind"] for node in (await timeline(ask, ewa, ["MESSAGES"]))["nodes"]]
    assert sorted(kinds) == ["EMAIL", "EMAIL", "FAX", "SMS"]


async def test_the_organization_is_narrowed_with_its_contacts(api: Api, cast: Cast, ewa: Contact) -> None:
    firm = await Organization.get(id=ewa.organization_id)
    assert names(await timeline(api.as_(cast.ola), firm, ["ACTIVITIES"])) == ["activity.planned"]


async def test_pages_of_a_kind_follow_each_other_without_holes(api: Api, cast: Cast, ewa: Contact) -> None:
    by, ask = await eyes_of(cast.ola), api.as_(cast.ola)
    for kind in (LoggedEventKind.CALL, LoggedEventKind.SMS, LoggedEventKind.FAX) * 3:
        await log(ewa, kind, by)
    await Call.all().delete()
    first = await timeline(ask, ewa, ["CALLS"], first=3)
    assert (names(first), first["pageInfo"]["hasNextPage"]) == (["logged_event.added"] * 3, True)
    rest = await timeline(ask, ewa, ["CALLS"], first=3, after=first["pageInfo"]["endCursor"])
    assert (names(rest), rest["pageInfo"]["hasNextPage"]) == (["logged_event.added"], False)
    told = [node["subject"]["kind"] for page in (first, rest) for node in page["nodes"]]
    assert told == ["CALL"] * 4


async def test_what_is_hidden_stays_hidden_in_its_kind(api: Api, cast: Cast, ewa: Contact) -> None:
    """Partners of the firm are none of this reader's business, nor is what was planned with them."""
    firm = await Organization.get(id=ewa.organization_id)
    await Contact.filter(id=ewa.id).update(account_kind="partner")
    reader = api.as_(await make.user_with("account_customer_reader"))
    for kinds in (["ACTIVITIES"], ["CALLS"], ["MESSAGES"], ["NOTES"]):
        assert names(await timeline(reader, firm, kinds)) == []
        assert names(await timeline(api.as_(cast.ola), firm, kinds)) != []


async def test_a_narrowed_page_takes_a_constant_number_of_statements(api: Api, cast: Cast, ewa: Contact) -> None:
    by, numbers = await eyes_of(cast.ola), []
    for more in (0, 6):
        for _ in range(more):
            await log(ewa, LoggedEventKind.SMS, by)
        with counted() as sent:
            await timeline(api.as_(cast.ola), ewa, ["MESSAGES"])
        numbers.append(len(sent))
    assert numbers[0] == numbers[1], "\n".join(sent)


def test_whatever_is_told_is_of_a_kind_and_each_kind_tells_something() -> None:
    assert set(SUBJECTS) == set(KINDS)
    assert {kind for kinds in KINDS.values() for kind in kinds} == set(TimelineKind)
