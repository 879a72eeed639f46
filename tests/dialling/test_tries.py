"""A phone meeting is dialled once a try, and each try ends in something that people are told."""

from datetime import UTC, datetime

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of
from tests.dialling.story import (
    HOUR,
    MINUTE,
    Line,
    dialled,
    events,
    meeting,
    outcome,
    project,
    rings,
    states,
    story,
    told,
    tries,
)

from ringbook.activities.planned.actions import change, reschedule
from ringbook.activities.planned.models import Activity, DialMode
from ringbook.core.unit import unit_of_work
from ringbook.dialling import ringing, watching
from ringbook.dialling.claiming import claim, due
from ringbook.dialling.models import DialTry
from ringbook.dialling.pbx import Refused
from ringbook.identity.models import User
from ringbook.telephony.models import CallSource

NEW, ANSWER, HANGUP = CallSource.NEW_CALL, CallSource.ANSWER, CallSource.HANGUP


@pytest.fixture(autouse=True)
def a_pbx(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one, though no test asks it by itself."""
    monkeypatch.setattr(watching, "pbx", rings)


async def test_whoever_answers_is_reached(cast: Cast) -> None:
    one, line = await meeting(assignee=cast.bartek, contact=await make.contact()), Line()
    attempt = await dialled(one, line)
    [order] = line.orders
    assert (order.number, order.extension, order.project) == ("+48601602603", "101", "Calls")
    await events(attempt, NEW, ANSWER)
    assert (await outcome(one), one.done_at is not None) == ("reached", True)
    assert (await story(one), await told()) == (["reached"], [])
    await events(attempt, HANGUP)
    [attempt] = await tries(one)
    assert (attempt.state.value, attempt.ended_at is not None) == ("answered", True)


@pytest.mark.parametrize(
    ("cause", "state"),
    [
        ("noAnswer", "no_answer"),
        ("cancel", "no_answer"),
        ("busy", "busy"),
        ("USER_BUSY", "busy"),
        ("notFound", "failed"),
    ],
)
async def test_after_no_answer_the_next_try_comes_after_the_pause(cast: Cast, cause: str, state: str) -> None:
    one = await meeting(project=await project(pause_minutes=10))
    attempt = await dialled(one)
    await events(attempt, NEW, HANGUP, cause=cause)
    assert (await outcome(one), await states(one), await due(10)) == (None, [state], [])
    assert not await ringing.dial(one.id, Line())
    ended = (await tries(one))[0].ended_at
    assert ended
    await DialTry.filter(id=attempt.id).update(ended_at=ended - 10 * MINUTE)
    assert await due(10) == [one.id]
    await dialled(one)
    assert [each.number for each in await tries(one)] == [1, 2]


async def test_after_the_last_try_nobody_was_reached(cast: Cast) -> None:
    one = await meeting(assignee=cast.bartek)
    for _ in range(3):
        await events(await dialled(one), NEW, HANGUP, cause="noAnswer")
    assert (await outcome(one), one.done_at) == ("not_reached", None)
    assert await told() == [("Bartek", "dial_problem")]
    assert await story(one) == ["dialled", "dialled", "dialled", "not_reached"]
    assert (await due(10), await claim(one.id)) == ([], None)


async def test_when_the_time_is_over_nobody_was_reached(cast: Cast) -> None:
    now = datetime.now(UTC)
    one = await meeting(starts_at=now - HOUR, ends_at=now - MINUTE, author_id=cast.ola.id, assignee=cast.karol)
    assert (await due(10), await claim(one.id)) == ([], None)
    await watching.settle_in_vain()
    await watching.settle_in_vain()
    assert (await outcome(one), await told()) == ("not_reached", [("Karol", "dial_problem")])


async def test_while_it_rings_nothing_else_happens(cast: Cast) -> None:
    now = datetime.now(UTC)
    one = await meeting()
    await dialled(one)
    await Activity.filter(id=one.id).update(ends_at=now)
    await watching.settle_in_vain()
    await watching.settle_hanging()
    assert (await outcome(one), await claim(one.id), await due(10)) == (None, None, [])
    assert await states(one) == ["dialling"]


async def test_what_the_pbx_refuses_is_a_failed_try(cast: Cast) -> None:
    one = await meeting()
    attempt = await dialled(one, Line(Refused("No line is free.")))
    assert (attempt.state.value, attempt.message, attempt.ended_at is not None) == ("failed", "No line is free.", True)
    assert await due(10) == [one.id]


async def test_one_phone_rings_for_one_meeting_at_a_time(cast: Cast) -> None:
    first, second = await meeting(assignee=cast.bartek), await meeting(assignee=cast.bartek)
    attempt = await dialled(first)
    assert (await due(10), await claim(second.id)) == ([], None)
    await events(attempt, NEW, ANSWER)
    assert await claim(second.id) is None
    await events(attempt, HANGUP)
    assert await due(10) == [second.id]
    await dialled(second)


async def test_who_left_is_not_rung_and_the_others_hear_of_it(cast: Cast) -> None:
    team = await project(tries=1)
    await team.members.add(cast.zofia)
    one = await meeting(project=team, assignee=cast.bartek)
    await User.filter(id=cast.bartek.id).update(active=False)
    line = Line()
    attempt = await dialled(one, line)
    assert (line.orders[0].extension, attempt.user_id) == ("", None)
    await events(attempt, NEW, HANGUP, cause="noAnswer")
    assert await told() == [("Zofia", "dial_problem")]


async def test_another_time_gives_new_tries(cast: Cast) -> None:

    one, ola = await meeting(project=await project(tries=1)), await eyes_of(cast.ola)
    await events(await dialled(one), NEW, HANGUP, cause="noAnswer")
    assert await outcome(one) == "not_reached"
    async with unit_of_work():
        await reschedule(one, one.starts_at, one.ends_at + HOUR, by=ola, expected_version=None)
    assert await outcome(one) == "not_reached"
    async with unit_of_work():
        await reschedule(one, one.starts_at + MINUTE / 2, one.ends_at, by=ola, expected_version=None)
    assert await outcome(one) is None
    await dialled(one)
    assert [each.number for each in await tries(one)] == [1, 2]


async def test_what_people_dial_from_now_on_has_no_outcome_and_is_told(cast: Cast) -> None:
    one, ola = await meeting(project=await project(tries=1), assignee=cast.bartek), await eyes_of(cast.ola)
    await events(await dialled(one), NEW, HANGUP, cause="noAnswer")
    assert await outcome(one) == "not_reached"
    async with unit_of_work():
        await change(one, by=ola, mode=DialMode.MANUAL)
    assert await outcome(one) is None
    assert (await watching.tell_all_due(), await watching.tell_all_due()) == (1, 0)
    assert await told() == [("Bartek", "dial_problem"), ("Bartek", "phone_meeting_due")]
    async with unit_of_work():
        await change(one, by=ola, mode=DialMode.AUTOMATIC)
    await watching.settle_in_vain()
    assert await outcome(one) == "not_reached", "its tries still count"


@pytest.mark.parametrize(
    "values", [{"done_at": datetime.now(UTC)}, {"deleted_at": datetime.now(UTC)}, {"mode": DialMode.MANUAL}]
)
async def test_others_are_not_dialled(cast: Cast, values: dict[str, object]) -> None:
    one = await meeting(**values)
    assert (await due(10), await claim(one.id)) == ([], None)
    await watching.settle_in_vain()
    assert await outcome(one) is None


async def test_a_project_that_is_closed_or_switched_off_waits(cast: Cast) -> None:
    shut, off = await meeting(project=await project(dial_days=[])), await meeting(project=await project(dialling=False))
    assert (await due(10), await claim(shut.id), await claim(off.id)) == ([], None, None)
    await watching.settle_in_vain()
    assert (await outcome(shut), await outcome(off)) == (None, None)
