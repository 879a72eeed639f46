"""One's calendar in other programs, read with somebody else's parser."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from httpx2 import ASGITransport, AsyncClient, Response
from icalendar import Calendar, Event
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast

from ringbook.activities.feed import reading
from ringbook.activities.feed.models import CalendarFeed
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.identity.actions import create_key
from ringbook.identity.models import User
from ringbook.main import app

CREATE = "mutation { calendarFeedCreate { url feed { createdAt lastReadAt } userErrors { code path } } }"
WITHDRAW = "mutation { calendarFeedWithdraw { url feed { createdAt } userErrors { code path } } }"
FEED = "{ viewer { calendarFeed { createdAt lastReadAt } } }"
WARSAW = ZoneInfo("Europe/Warsaw")
HOUR = timedelta(hours=1)


@pytest.fixture
async def web(database: None) -> AsyncIterator[AsyncClient]:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as client:
        yield client


async def address(api: Api, user: User) -> str:
    """The path of a new feed of theirs."""
    url: str = (await api.as_(user)(CREATE))["calendarFeedCreate"]["url"]
    assert url.startswith("http://test/calendar/")
    assert url.endswith(".ics")
    return url.removeprefix("http://test")


async def planned(user: User, subject: str = "Talk", **values: Any) -> Activity:
    begin = values.pop("starts_at", datetime.now(UTC).replace(microsecond=0) + HOUR)
    values = {"kind": ActivityKind.MEETING, "starts_at": begin, "ends_at": begin + HOUR, **values}
    return await Activity.create(**{"subject": subject, "assignee_id": user.id, **values})


def events(answer: Response) -> list[Event]:
    assert answer.status_code == 200, answer.text
    return [each for each in Calendar.from_ical(answer.content).walk("VEVENT") if isinstance(each, Event)]


def subjects(answer: Response) -> list[str]:
    return [str(event["summary"]) for event in events(answer)]


async def test_a_calendar_reads_ones_activities(api: Api, cast: Cast, web: AsyncClient) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Kowal")
    note = "Zażółć gęślą jaźń; przecinek, \\ukośnik\nnowy wiersz " + "ą" * 200
    row = await planned(cast.bartek, "Żółta umowa, rabat; 7%", contact=ewa, note=note, place="Łódź, ul. Piotrkowska 1")
    answer = await web.get(await address(api, cast.bartek))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    (event,) = events(answer)
    assert (str(event["summary"]), str(event["uid"])) == ("Żółta umowa, rabat; 7%", f"{row.id}@ringbook")
    assert (event["dtstart"].dt, event["dtend"].dt) == (row.starts_at, row.ends_at)
    assert b"DTSTART:" in answer.content
    assert event["dtstart"].to_ical().endswith(b"Z")
    where = f"http://test/calendar?activity={row_id(row)}"
    assert str(event["description"]) == f"Ewa Kowal\n\n{note}\n\n{where}"
    assert (str(event["location"]), str(event["url"])) == ("Łódź, ul. Piotrkowska 1", where)
    assert (str(event["status"]), event["categories"].cats) == ("CONFIRMED", ["Meeting"])
    assert event["last-modified"].dt == row.updated_at.replace(microsecond=0)


def row_id(row: Activity) -> str:
    return id_of(type("Meeting", (), {"pk": row.id})())


@pytest.mark.parametrize("kind", list(ActivityKind))
async def test_every_kind_is_there_under_its_name(api: Api, cast: Cast, web: AsyncClient, kind: ActivityKind) -> None:
    cast.bartek.locale = "pl"  # type: ignore[assignment]
    await cast.bartek.save()
    now = datetime.now(UTC).replace(microsecond=0)
    await planned(cast.bartek, kind=kind, starts_at=now, ends_at=now)
    (event,) = events(await web.get(await address(api, cast.bartek)))
    names = {"task": "Zadanie", "conversation": "Kontakt CRM", "meeting": "Spotkanie"}
    assert event["categories"].cats == [names.get(kind.value, "Spotkanie telefoniczne")]
    assert "dtend" not in event


async def test_only_ones_own_that_are_in_the_calendar_and_in_sight(api: Api, cast: Cast, web: AsyncClient) -> None:
    now, hidden = datetime.now(UTC), await make.contact(crm=cast.service)
    joined = await planned(cast.ola, "joined")
    await joined.participants.add(cast.bartek)
    await planned(cast.ola, "planned for Ola", author_id=cast.bartek.id)
    await planned(cast.bartek, "not in the calendar", in_calendar=False)
    await planned(cast.bartek, "deleted", deleted_at=now)
    await planned(cast.bartek, "out of sight", contact=hidden)
    await planned(cast.bartek, "too long ago", starts_at=now - timedelta(days=91))
    await planned(cast.bartek, "too far ahead", starts_at=now + timedelta(days=367))
    await planned(cast.bartek, "long ago", starts_at=now - timedelta(days=89), done_at=now)
    await planned(cast.bartek, "far ahead", starts_at=now + timedelta(days=365))
    assert subjects(await web.get(await address(api, cast.bartek))) == ["✓ long ago", "joined", "far ahead"]


@pytest.mark.parametrize(
    ("begin", "stamp"),
    [
        (datetime(2027, 3, 28, 1, 59), "20270328T005900Z"),
        (datetime(2027, 3, 28, 3, 0), "20270328T010000Z"),
        (datetime(2027, 10, 31, 2, 30, fold=0), "20271031T003000Z"),
        (datetime(2027, 10, 31, 2, 30, fold=1), "20271031T013000Z"),
    ],
)
async def test_days_of_a_clock_change(
    api: Api, cast: Cast, web: AsyncClient, monkeypatch: pytest.MonkeyPatch, begin: datetime, stamp: str
) -> None:
    monkeypatch.setattr(reading, "AHEAD", timedelta(days=36_600))
    monkeypatch.setattr(reading, "BACK", timedelta(days=36_600))
    await planned(cast.bartek, starts_at=begin.replace(tzinfo=WARSAW).astimezone(UTC))
    (event,) = events(await web.get(await address(api, cast.bartek)))
    assert event["dtstart"].to_ical().decode() == stamp
    assert event["dtstart"].dt.astimezone(WARSAW).replace(tzinfo=None) == begin
    assert event["dtend"].dt - event["dtstart"].dt == HOUR


async def test_who_has_it_already_gets_304_until_something_changes(api: Api, cast: Cast, web: AsyncClient) -> None:
    row, path = await planned(cast.bartek), await address(api, cast.bartek)
    first = await web.get(path)
    assert first.headers["cache-control"] == "private, max-age=300"
    same = {"If-None-Match": first.headers["etag"]}
    again = await web.get(path, headers=same)
    assert (again.status_code, again.content) == (304, b"")
    await Activity.filter(id=row.id).update(subject="Another", version=2, updated_at=datetime.now(UTC))
    assert subjects(await web.get(path, headers=same)) == ["Another"]


async def test_a_renamed_contact_or_category_is_a_change(api: Api, cast: Cast, web: AsyncClient) -> None:
    ewa = await make.contact(first_name="Ewa", last_name="Kowal")
    await planned(cast.bartek, contact=ewa)
    path = await address(api, cast.bartek)
    tags = [(await web.get(path)).headers["etag"]]
    await ewa.update_from_dict({"last_name": "Nowak"}).save()
    tags.append((await web.get(path)).headers["etag"])
    await User.filter(id=cast.bartek.id).update(locale="pl")
    tags.append((await web.get(path)).headers["etag"])
    assert len(set(tags)) == 3


async def test_it_names_only_those_whom_its_owner_sees(api: Api, cast: Cast, web: AsyncClient) -> None:
    reader = await make.user_with("account_customer_reader")
    partner = await make.organization(name="Secret Ltd", account_kind="partner")
    customer = await make.organization(name="Acme")
    hidden = await make.contact(last_name="Secret", account_kind="partner", organization=customer)
    thrown = await make.contact(last_name="Secret", organization=customer, deleted_at=datetime.now(UTC))
    seen = await make.contact(first_name="Ewa", last_name="Kowal", organization=partner)
    await planned(reader, contact=hidden, organization=customer)
    await planned(reader, contact=thrown, organization=customer)
    await planned(reader, contact=seen, organization=partner)
    answer = await web.get(await address(api, reader))
    assert [str(event["description"]).split("\n")[0] for event in events(answer)] == ["Acme", "Acme", "Ewa Kowal"]
    assert "Secret" not in answer.text


async def test_who_becomes_hidden_is_a_change(api: Api, cast: Cast, web: AsyncClient) -> None:
    firm = await make.organization(name="Acme")
    ewa = await make.contact(organization=firm)
    await planned(cast.bartek, contact=ewa, organization=firm)
    path = await address(api, cast.bartek)
    before = await web.get(path)
    await type(ewa).filter(id=ewa.id).update(deleted_at=datetime.now(UTC))
    (event,) = events(await web.get(path, headers={"If-None-Match": before.headers["etag"]}))
    assert str(event["description"]).startswith("Acme\n")


async def test_texts_have_no_controls(api: Api, cast: Cast, web: AsyncClient) -> None:
    await planned(cast.bartek, note="one\x0b\x0ctwo\tthree\r\nfour\x7f", place="Room\x0b 5\x1f")
    answer = await web.get(await address(api, cast.bartek))
    (event,) = events(answer)
    assert str(event["description"]).startswith("onetwo\tthree\nfour\n\nhttp")
    assert str(event["location"]) == "Room 5"
    assert not set(answer.content.replace(b"\r\n", b"")) & {*range(9), *range(10, 32), 127}


async def test_a_new_address_and_a_withdrawal_close_the_former(api: Api, cast: Cast, web: AsyncClient) -> None:
    first = await address(api, cast.bartek)
    second = await address(api, cast.bartek)
    assert [(await web.get(path)).status_code for path in (first, second)] == [404, 200]
    assert (await api.as_(cast.bartek)(FEED))["viewer"]["calendarFeed"]["lastReadAt"] is not None
    assert (await api.as_(cast.ola)(FEED))["viewer"]["calendarFeed"] is None
    withdrawn = (await api.as_(cast.bartek)(WITHDRAW))["calendarFeedWithdraw"]
    assert withdrawn == {"url": None, "feed": None, "userErrors": []}
    assert (await web.get(second)).status_code == 404
    assert (await api.as_(cast.bartek)(FEED))["viewer"]["calendarFeed"] is None
    assert codes((await api.as_(cast.bartek)(WITHDRAW))["calendarFeedWithdraw"]) == []


@pytest.mark.parametrize("secret", ["x", "é", "%00", "a" * 5000, "'; DROP TABLE activity"])
async def test_made_up_addresses_are_nothing(cast: Cast, web: AsyncClient, secret: str) -> None:
    assert (await web.get(f"/calendar/{secret}.ics")).status_code == 404


async def test_who_is_inactive_or_has_no_rights_shows_nothing(api: Api, cast: Cast, web: AsyncClient) -> None:
    path = await address(api, cast.bartek)
    await planned(cast.bartek, "with Ewa", contact=await make.contact())
    await cast.bartek.roles.clear()
    assert subjects(await web.get(path)) == []
    await User.filter(id=cast.bartek.id).update(active=False)
    assert (await web.get(path)).status_code == 404


async def test_only_the_hash_of_the_secret_is_kept(api: Api, cast: Cast) -> None:
    secret = (await address(api, cast.bartek)).removeprefix("/calendar/").removesuffix(".ics")
    (feed,) = await CalendarFeed.all()
    assert secret.encode() not in bytes(feed.token_hash)
    assert len(feed.token_hash) == 32


async def test_a_key_opens_no_calendar(api: Api, cast: Cast) -> None:
    key = api.with_key(await create_key(cast.bartek, name="script", scopes=[]))
    assert codes((await key(CREATE))["calendarFeedCreate"]) == [("SESSION_ONLY", "")]
    assert codes((await key(WITHDRAW))["calendarFeedWithdraw"]) == [("SESSION_ONLY", "")]
