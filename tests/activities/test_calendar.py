"""The calendar: what is on it between two moments, whose, and what would be at the same time."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast

from ringbook.activities.planned import calendar
from ringbook.activities.planned.ids import id_of as id_of_activity
from ringbook.activities.planned.models import ActivityKind, DialMode
from ringbook.projects.models import Project

CALENDAR = """query($input: CalendarInput!) { calendar(input: $input) { truncated activities { subject } } }"""
CONFLICTS = """query($input: ActivityConflictsInput!) { activityConflicts(input: $input) { subject } }"""
MONDAY = {"from": "2027-05-10T00:00", "to": "2027-05-11T00:00"}


async def shown(api: Api, **input: Any) -> list[str]:
    found = (await api(CALENDAR, input=MONDAY | input))["calendar"]
    assert not found["truncated"]
    return [node["subject"] for node in found["activities"]]


async def at(subject: str, begin: str, minutes: int = 30, **values: Any) -> Any:
    """begin: on Warsaw's clock, in summer."""
    start = datetime.fromisoformat(f"{begin}+02:00")
    return await make.activity(subject, starts_at=start, ends_at=start + timedelta(minutes=minutes), **values)


async def test_what_lies_in_the_range_in_order_of_begin(api: Api, cast: Cast) -> None:
    for subject, begin, minutes in (
        ("ends as it begins", "2027-05-09T23:00", 60),
        ("over midnight", "2027-05-09T23:30", 60),
        ("a moment at midnight", "2027-05-10T00:00", 0),
        ("late", "2027-05-10T23:30", 60),
        ("early", "2027-05-10T07:00", 60),
        ("of the next day", "2027-05-11T00:00", 60),
        ("all year", "2027-01-01T00:00", 365 * 24 * 60),
    ):
        await at(subject, begin, minutes, assignee=cast.bartek)
    await at("not to be shown", "2027-05-10T07:00", assignee=cast.bartek, in_calendar=False)
    assert await shown(api.as_(cast.bartek)) == ["all year", "over midnight", "a moment at midnight", "early", "late"]


async def test_whose(api: Api, cast: Cast) -> None:
    hotline = await Project.get(name="Hotline")
    await at("mine", "2027-05-10T08:00", assignee=cast.ola)
    await at("mine too", "2027-05-10T09:00", assignee=cast.zofia, participants=[cast.ola])
    await at("planned for another", "2027-05-10T10:00", assignee=cast.zofia, author_id=cast.ola.id)
    await at("the project's", "2027-05-10T11:00", project=hotline)
    ask = api.as_(cast.ola)
    assert await shown(ask) == ["mine", "mine too"]
    assert await shown(ask, userIds=[id_of(cast.zofia)]) == ["mine too", "planned for another"]
    assert await shown(ask, projectIds=[id_of(hotline)]) == ["the project's"]
    both = {"userIds": [id_of(cast.zofia)], "projectIds": [id_of(hotline)]}
    assert await shown(ask, **both) == ["mine too", "planned for another", "the project's"]
    assert await shown(ask, userIds=["nonsense"]) == await shown(ask, userIds=[]) == []


async def test_which(api: Api, cast: Cast) -> None:
    await at("open", "2027-05-10T08:00", assignee=cast.ola)
    await at("done", "2027-05-10T09:00", assignee=cast.ola, kind=ActivityKind.MEETING, done_at="2027-05-10T09:00Z")
    ask = api.as_(cast.ola)
    assert await shown(ask) == ["open", "done"]
    assert await shown(ask, done=True) == await shown(ask, kinds=["MEETING"]) == ["done"]
    assert await shown(ask, done=False) == ["open"]
    assert await shown(ask, kinds=[]) == []


@pytest.mark.parametrize(
    ("input", "code"),
    [
        ({"to": "2027-07-12T00:00"}, "OUT_OF_RANGE"),
        ({"to": "2027-05-09T00:00"}, "INVALID_RANGE"),
        ({"from": "2027-03-28T02:30", "to": "2027-03-29T00:00"}, "NO_SUCH_TIME"),
        ({"userIds": ["x"] * 251}, "TOO_MANY"),
        ({"from": "0001-01-01T00:00:00Z", "to": "0001-01-02T00:00:00Z"}, "OUT_OF_RANGE"),
    ],
)
async def test_what_cannot_be_shown_is_an_error(api: Api, cast: Cast, input: dict[str, Any], code: str) -> None:
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(cast.ola)(CALENDAR, input=MONDAY | input)
    assert refusal.value.code == code


async def test_too_many_are_cut_and_said_so(api: Api, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "MOST", 2)
    for hour in (8, 9, 10):
        await at(f"at {hour}", f"2027-05-10T{hour:02}:00", assignee=cast.ola)
    answer = (await api.as_(cast.ola)(CALENDAR, input=MONDAY))["calendar"]
    assert answer == {"truncated": True, "activities": [{"subject": "at 8"}, {"subject": "at 9"}]}


async def test_a_day_of_a_clock_change_is_as_long_as_it_is(api: Api, cast: Cast) -> None:
    for day, late in (("2027-03-28", "2027-03-28T21:45:00+00:00"), ("2027-10-31", "2027-10-31T22:45:00+00:00")):
        start = datetime.fromisoformat(late)
        await make.activity(day, starts_at=start, ends_at=start, assignee=cast.ola)
        following = (datetime.fromisoformat(day) + timedelta(days=1)).date().isoformat()
        assert await shown(api.as_(cast.ola), **{"from": f"{day}T23:30", "to": f"{following}T00:00"}) == [day]


async def test_what_keeps_people_busy_at_a_time(api: Api, cast: Cast) -> None:
    busy = await at("a visit", "2027-05-10T10:00", 60, assignee=cast.bartek)
    await at("right after", "2027-05-10T11:00", 60, assignee=cast.bartek)
    await at("a task is due", "2027-05-10T10:30", 0, assignee=cast.bartek)
    await at("done", "2027-05-10T10:30", 30, assignee=cast.bartek, done_at="2027-05-10T09:00Z")
    await at("dialled by a machine", "2027-05-10T10:00", 60, assignee=cast.bartek, mode=DialMode.AUTOMATIC)
    await at("dialled by hand", "2027-05-10T10:59", 60, assignee=cast.bartek, mode=DialMode.MANUAL)
    await at("takes part", "2027-05-10T09:30", 60, assignee=cast.zofia, participants=[cast.bartek])
    await at("another's", "2027-05-10T10:00", 60, assignee=cast.zofia)
    asked = {"startsAt": "2027-05-10T10:15", "endsAt": "2027-05-10T11:00", "userIds": [id_of(cast.bartek)]}
    found = (await api.as_(cast.ola)(CONFLICTS, input=asked))["activityConflicts"]
    assert [row["subject"] for row in found] == ["takes part", "a visit", "dialled by hand"]
    without = asked | {"exceptId": id_of_activity(busy)}
    found = (await api.as_(cast.ola)(CONFLICTS, input=without))["activityConflicts"]
    assert [row["subject"] for row in found] == ["takes part", "dialled by hand"]
    for begin, code in (("2027-05-10T11:01", "INVALID_RANGE"), ("0001-01-01T00:00:00Z", "OUT_OF_RANGE")):
        with pytest.raises(GraphQLFailure) as refusal:
            await api.as_(cast.ola)(CONFLICTS, input=asked | {"startsAt": begin})
        assert refusal.value.code == code
