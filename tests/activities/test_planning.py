"""Next in, other times, timers, and many at once; with Europe/Warsaw's two clock changes of 2027."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.activities.documents import (
    DELETE,
    NOTE,
    RESCHEDULE,
    SHARED,
    TIMER,
    ahead,
    changed,
    finished,
    made,
    refused,
    saved,
)
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.queries import counted

from ringbook.activities.planned.ids import id_of as id_of_activity
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.history.models import Event, EventLink

TIMELINE = """query($id: ID!) { node(id: $id) { ... on Contact { timeline { nodes {
  name subject { __typename ... on Activity { subject } }
} } } } }"""
NODE = f"query($id: ID!) {{ node(id: $id) {{ ... on Activity {{ {SHARED} }} }} }}"


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


def length(activity: dict[str, Any]) -> timedelta:
    return at(activity["endsAt"]) - at(activity["startsAt"])


async def done(api: Api, document: str, **input: Any) -> dict[str, Any]:
    """What a mutation of one activity made of it."""
    [payload] = (await api(document, input=input)).values()
    assert payload["userErrors"] == []
    activity: dict[str, Any] = payload["activity"]
    return activity


async def problems(api: Api, document: str, **input: Any) -> list[tuple[str, str]]:
    [payload] = (await api(document, input=input)).values()
    return codes(payload)


async def test_next_in_plans_an_analogous_one_linked_both_ways(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    ewa, jan = await make.contact(organization=firm), await make.contact(organization=firm)
    payload = await saved(
        api.as_(cast.bartek), "meeting", startsAt="2027-05-10T10:00", minutes=45, organizationId=id_of(firm),
        contactId=id_of(ewa), peopleIds=[id_of(jan)], assigneeId=id_of(cast.ola), participantIds=[id_of(cast.bartek)],
        reminders=[15], note="They want 5% off.", place="Room 5", done=True, next={"days": 2},
    )  # fmt: skip
    assert payload["userErrors"] == []
    first, second = payload["meeting"], payload["next"]
    assert (second["__typename"], second["subject"]) == ("Meeting", first["subject"])
    assert (second["startsAt"], length(second)) == ("2027-05-12T08:00:00+00:00", timedelta(minutes=45))
    for same in ("contact", "people", "organization", "assignee", "participants", "reminders"):
        assert second[same] == first[same]
    assert (second["note"], second["doneAt"]) == ("", None), "what was said is said of the first"
    assert second["follows"]["id"] == first["id"]
    again = (await api.as_(cast.bartek)(NODE, id=first["id"]))["node"]
    assert again["next"]["id"] == second["id"]


@pytest.mark.parametrize(
    ("begin", "next", "expected"),
    [
        # Clocks go forward on 28 March: that day has 23 hours, and no 02:30.
        ("2027-03-27T10:00", {"days": 1}, "2027-03-28T10:00+02:00"),
        ("2027-03-27T10:00", {"hours": 24}, "2027-03-28T11:00+02:00"),
        ("2027-03-21T10:00", {"weeks": 1}, "2027-03-28T10:00+02:00"),
        ("2027-03-27T02:30", {"days": 1}, "2027-03-28T03:30+02:00"),
        # Clocks go back on 31 October: that day has 25 hours, and 02:30 twice.
        ("2027-10-30T10:00", {"days": 1}, "2027-10-31T10:00+01:00"),
        ("2027-10-30T10:00", {"hours": 24}, "2027-10-31T09:00+01:00"),
        ("2027-10-24T10:00", {"weeks": 1}, "2027-10-31T10:00+01:00"),
        ("2027-10-30T02:30", {"days": 1}, "2027-10-31T02:30+02:00"),
        ("2027-10-30T10:00", {"at": "2027-10-31T02:30"}, "2027-10-31T02:30+02:00"),
    ],
)
async def test_next_in_over_a_clock_change(
    api: Api, cast: Cast, begin: str, next: dict[str, Any], expected: str
) -> None:
    payload = await saved(api.as_(cast.bartek), "task", startsAt=begin, minutes=60, next=next)
    assert at(payload["next"]["startsAt"]) == at(expected)
    assert length(payload["next"]) == timedelta(hours=1)


async def test_a_task_at_a_time_that_the_clocks_skip_or_repeat(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    assert await refused(ask, startsAt="2027-03-28T02:30") == [("NO_SUCH_TIME", "startsAt")]
    assert (await made(ask, startsAt="2027-10-31T02:30"))["startsAt"] == "2027-10-31T00:30:00+00:00"
    assert (await made(ask, startsAt="2027-10-31T02:30+01:00"))["startsAt"] == "2027-10-31T01:30:00+00:00"


@pytest.mark.parametrize(("day", "hours"), [("2027-03-28", 2), ("2027-10-31", 4)])
async def test_a_meeting_across_a_clock_change_keeps_its_instants_and_its_length(
    api: Api, cast: Cast, day: str, hours: int
) -> None:
    ask = api.as_(cast.bartek)
    task = await made(ask, startsAt=f"{day}T01:00", endsAt=f"{day}T04:00")
    assert length(task) == timedelta(hours=hours), "three hours on the wall"
    moved = await done(ask, RESCHEDULE, id=task["id"], startsAt="2027-06-01T01:00")
    assert length(moved) == timedelta(hours=hours)
    back = await done(ask, RESCHEDULE, id=task["id"], startsAt=f"{day}T01:00")
    assert (back["startsAt"], back["endsAt"]) == (task["startsAt"], task["endsAt"])


async def test_what_is_moved_to_the_end_of_the_calendar_is_refused(api: Api, cast: Cast) -> None:
    ask, far = api.as_(cast.bartek), "9999-12-31T23:00:00Z"
    task = await made(ask, minutes=60)
    assert await problems(ask, RESCHEDULE, id=task["id"], startsAt=far) == [("OUT_OF_RANGE", "startsAt")]
    assert await refused(ask, minutes=90, next={"at": far}) == [("OUT_OF_RANGE", "next.startsAt")]


async def test_moving_is_told_as_moving(api: Api, cast: Cast) -> None:
    ask, ewa = api.as_(cast.bartek), await make.contact()
    task = await made(ask, contactId=id_of(ewa), minutes=30)
    longer = await done(ask, RESCHEDULE, id=task["id"], startsAt=ahead(5), endsAt=ahead(7))
    assert timedelta(hours=1, minutes=59) < length(longer) < timedelta(hours=2, minutes=1)
    assert await problems(ask, RESCHEDULE, id=task["id"], startsAt=ahead(5), endsAt=ahead(4)) == [
        ("INVALID_RANGE", "endsAt")
    ]
    assert await problems(ask, RESCHEDULE, id=task["id"], startsAt=ahead(5), expectedVersion=1) == [
        ("CONFLICT", "startsAt"),
        ("CONFLICT", "endsAt"),
    ]
    await finished(ask, task["id"])
    assert await problems(ask, RESCHEDULE, id=task["id"], startsAt=ahead(5)) == [("DONE", "id")]
    [line] = [node for node in await told(ask, ewa) if node["name"] == "activity.rescheduled"]
    assert line["subject"] == {"__typename": "Task", "subject": "Talk about the offer"}


async def told(api: Api, record: Any) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = (await api(TIMELINE, id=id_of(record)))["node"]["timeline"]["nodes"]
    return nodes


async def test_the_timeline_tells_the_course_of_things(api: Api, cast: Cast) -> None:
    ask, ewa, jan = api.as_(cast.bartek), await make.contact(), await make.contact()
    task = await made(ask, contactId=id_of(ewa), peopleIds=[id_of(jan)])
    await changed(ask, task, subject="Send the offer")
    await finished(ask, task["id"])
    await finished(ask, task["id"], done=False)
    expected = ["activity.undone", "activity.done", "activity.changed", "activity.planned"]
    for person in (ewa, jan):
        assert [line["name"] for line in await told(ask, person)] == expected
    assert await told(api.as_(await make.user_with("account_customer_reader")), ewa), "who sees all activities"
    stranger = await make.user_with("consultant", crm=cast.sales)
    assert await told(api.as_(stranger), ewa) == [], "sees her, but not Bartek's activities"
    await ask(DELETE, input={"id": task["id"]})
    assert await told(ask, ewa) == []


async def test_one_written_down_as_done_is_told_once(api: Api, cast: Cast) -> None:
    ewa = await make.contact()
    await made(api.as_(cast.bartek), contactId=id_of(ewa), done=True)
    names: list[Any] = await EventLink.filter(subject_id=ewa.id, story=True).values_list("event__name", flat=True)
    assert names == ["activity.done"]


async def test_a_timer_runs_on_the_server_and_stops_when_it_is_done(api: Api, cast: Cast) -> None:
    firm, ask = await make.organization(), api.as_(cast.bartek)
    whom = {"organizationId": id_of(firm), "contactId": id_of(await make.contact(organization=firm))}
    talk = await made(ask, "conversation", timerSeconds=90, timerRunning=True, **whom)
    assert (talk["timer"]["seconds"], talk["timer"]["runningSince"] is not None) == (90, True)
    await Activity.all().update(timer_since=datetime.now(UTC) - timedelta(seconds=60))
    paused = await done(ask, TIMER, id=talk["id"], running=False)
    assert 150 <= paused["timer"]["seconds"] <= 155
    assert paused["timer"]["runningSince"] is None
    same = await done(ask, TIMER, id=talk["id"], running=False)
    assert same["version"] == paused["version"], "nothing happened"
    await done(ask, TIMER, id=talk["id"], running=True)
    await Activity.all().update(timer_since=datetime.now(UTC) - timedelta(seconds=60))
    [result] = await finished(ask, talk["id"])
    assert 210 <= result["activity"]["timer"]["seconds"] <= 220
    assert result["activity"]["timer"]["runningSince"] is None
    assert await problems(ask, TIMER, id=talk["id"], running=True) == [("DONE", "id")]
    assert await problems(ask, TIMER, id=(await made(ask))["id"], running=True) == [("NO_TIMER", "id")]
    stories: list[Any] = await EventLink.filter(story=True).values_list("event__name", flat=True)
    assert set(stories) == {"activity.planned", "activity.done"}, "starting and pausing is no news"


async def test_seconds_that_are_said_count_from_now(api: Api, cast: Cast) -> None:
    firm, ask = await make.organization(), api.as_(cast.bartek)
    whom = {"organizationId": id_of(firm), "contactId": id_of(await make.contact(organization=firm))}
    talk = await made(ask, "conversation", timerRunning=True, **whom)
    await Activity.all().update(timer_since=datetime.now(UTC) - timedelta(hours=1))
    corrected = await changed(ask, talk, timerSeconds=30)
    assert corrected["timer"]["seconds"] == 30
    assert datetime.now(UTC) - at(corrected["timer"]["runningSince"]) < timedelta(seconds=30)
    assert await refused(ask, "conversation", id=talk["id"], timerSeconds=-1) == [("OUT_OF_RANGE", "timerSeconds")]


async def test_the_note_of_an_open_one_is_written_right_in_the_list(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    task = await made(ask)
    assert (await done(ask, NOTE, id=task["id"], note=" Called twice. "))["note"] == "Called twice."
    assert await problems(ask, NOTE, id=task["id"], note="x" * 20_001) == [("TOO_LONG", "note")]
    await finished(ask, task["id"])
    assert await problems(ask, NOTE, id=task["id"], note="Late") == [("DONE", "id")]


async def test_many_are_finished_at_once_each_with_its_own_answer(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    seen = await make.activity(organization=firm, assignee=cast.ola)
    mine, hidden = await make.activity(assignee=cast.bartek), await make.activity(assignee=cast.zofia)
    reader = await make.user_with("account_customer_reader", "account_customer_manager")
    ids = [id_of_activity(row) for row in (mine, hidden, seen)]
    results = await finished(api.as_(cast.bartek), ids[0], ids[1], "nonsense", ids[0])
    assert [result["id"] for result in results] == [ids[0], ids[1], "nonsense", ids[0]]
    assert [codes(result) for result in results] == [[], [("NOT_FOUND", "id")], [("NOT_FOUND", "id")], []]
    assert await Activity.filter(done_at__isnull=False).values_list("id", flat=True) == [mine.id]
    assert [codes(result) for result in await finished(api.as_(reader), ids[2])] == [[("FORBIDDEN", "id")]]
    document = "mutation($input: ActivityFinishInput!) { activityFinish(input: $input) { userErrors { code path } } }"
    answer = await api.as_(cast.bartek)(document, input={"ids": ["x"] * 251})
    assert codes(answer["activityFinish"]) == [("TOO_MANY", "ids")]


async def test_an_id_names_the_kind_too(api: Api, cast: Cast) -> None:
    task = await make.activity(assignee=cast.bartek)
    task.kind = ActivityKind.MEETING
    [result] = await finished(api.as_(cast.bartek), id_of_activity(task))
    assert codes(result) == [("NOT_FOUND", "id")]
    assert await problems(api.as_(cast.bartek), NOTE, id=id_of_activity(task), note="x") == [("NOT_FOUND", "id")]


async def test_what_is_deleted_is_gone_but_for_the_history(api: Api, cast: Cast) -> None:
    ask = api.as_(cast.bartek)
    task = await made(ask)
    assert (await ask(DELETE, input={"id": task["id"]}))["activityDelete"] == {
        "deletedId": task["id"], "userErrors": [],
    }  # fmt: skip
    assert (await ask(NODE, id=task["id"]))["node"] is None
    assert await Event.filter(name="activity.deleted").count() == 1


async def test_finishing_twenty_takes_no_more_looking_up_than_finishing_two(api: Api, cast: Cast) -> None:
    ask, reads = api.as_(cast.bartek), list[int]()
    for number in (2, 20):
        ids = [id_of_activity(await make.activity(assignee=cast.bartek)) for _ in range(number)]
        with counted() as sent:
            await finished(ask, *ids)
        reads.append(len([each for each in sent if "activity_person" not in each]) - 10 * number)
    assert reads[1] <= reads[0], "ten statements write one of them and its story"
