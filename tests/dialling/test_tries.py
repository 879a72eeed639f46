"""A phone meeting is dialled once a try, and each try ends in something that people are told."""

from datetime import UTC, datetime, timedelta

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of
from tests.dialling.story import HOUR, MINUTE, Line, events, meeting, outcome, project, states, story, told, tries

from ringbook.activities.planned.actions import reschedule
from ringbook.activities.planned.models import Activity, DialMode
from ringbook.core.unit import unit_of_work
from ringbook.dialling import listeners, ringing, watching
from ringbook.dialling.claiming import claim, due
from ringbook.dialling.models import DialTry
from ringbook.dialling.pbx import Refused, Ringing, Unclear
from ringbook.dialling.wording import LOST, SILENT
from ringbook.telephony.models import CallSource

assert listeners
NEW, ANSWER, HANGUP = CallSource.NEW_CALL, CallSource.ANSWER, CallSource.HANGUP


@pytest.fixture(autouse=True)
def a_pbx(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one, though no test asks it by itself."""
    monkeypatch.setattr(watching, "pbx", Line)


async def dialled(one: Activity, line: Line | None = None) -> DialTry:
    """Its latest try, just sent."""
    assert await ringing.dial(one.id, line or Line())
    return (await tries(one))[-1]


async def age(attempt: DialTry, by: timedelta) -> None:
    await DialTry.filter(id=attempt.id).update(at=attempt.at - by)


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


@pytest.mark.parametrize("line", [Line(Unclear("HTTP 502")), Line(Ringing("77"))])
async def test_what_nobody_knows_is_shown_to_a_person_and_not_dialled_again(cast: Cast, line: Line) -> None:
    one = await meeting(assignee=cast.bartek)
    attempt = await dialled(one, line)
    await watching.settle_hanging()
    assert await outcome(one) is None
    await age(attempt, timedelta(minutes=11))
    await watching.settle_hanging()
    await watching.settle_hanging()
    assert (await outcome(one), await told(), await story(one)) == (
        "unclear",
        [("Bartek", "dial_problem")],
        ["unclear"],
    )
    assert (await due(10), await claim(one.id)) == ([], None)


async def test_a_worker_that_died_in_between_leaves_it_unclear(cast: Cast) -> None:
    one = await meeting()
    assert await claim(one.id)
    [attempt] = await tries(one)
    await age(attempt, timedelta(seconds=59))
    await watching.settle_hanging()
    assert await states(one) == ["dialling"]
    await age(attempt, timedelta(seconds=61))
    await watching.settle_hanging()
    [attempt] = await tries(one)
    assert (attempt.state.value, attempt.message) == ("unclear", LOST)


async def test_a_call_that_the_pbx_forgets_is_unclear_after_a_long_silence(cast: Cast) -> None:
    one = await meeting()
    attempt = await dialled(one)
    await age(attempt, timedelta(minutes=9))
    await watching.settle_hanging()
    assert await states(one) == ["dialling"]
    await age(attempt, timedelta(minutes=11))
    await watching.settle_hanging()
    assert (await tries(one))[0].message == SILENT


async def test_events_make_clear_what_was_unclear(cast: Cast) -> None:
    one, other = await meeting(), await meeting()
    for each in (one, other):
        await age(await dialled(each, Line(Unclear("HTTP 502"))), timedelta(minutes=2))
    await watching.settle_hanging()
    assert (await outcome(one), await outcome(other)) == ("unclear", "unclear")
    await events((await tries(one))[0], NEW, ANSWER)
    await events((await tries(other))[0], NEW, HANGUP, cause="busy")
    assert (await outcome(one), await outcome(other)) == ("reached", None)
    assert await due(10) == [other.id]


async def test_events_may_come_before_the_pbxs_answer(cast: Cast) -> None:
    """Under a name that is its own, and that we hear of only then."""
    one = await meeting()
    order = await claim(one.id)
    [attempt] = await tries(one)
    attempt.external_id = "pbx-1"
    await events(attempt, NEW, ANSWER)
    assert order
    assert await outcome(one) is None
    await ringing.note(order.try_id, Ringing("pbx-1"))
    assert await outcome(one) == "reached"


async def test_what_the_pbx_says_too_late_is_still_known(cast: Cast) -> None:
    """The worker was asleep: the try is unclear by then, but if nothing rang, it may be dialled again."""
    one = await meeting()
    order = await claim(one.id)
    assert order
    await age((await tries(one))[0], timedelta(minutes=2))
    await watching.settle_hanging()
    assert await outcome(one) == "unclear"
    await ringing.note(order.try_id, Refused("All lines are busy."))
    assert (await outcome(one), await states(one)) == (None, ["failed"])


async def test_a_worker_that_was_asleep_does_not_ring(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    one, line = await meeting(), Line()
    order = await claim(one.id)
    assert order
    monkeypatch.setattr("ringbook.dialling.ringing.patience", lambda: -1.0)
    await ringing.ring(order, line)
    assert (line.orders, await states(one)) == ([], ["failed"])


async def test_one_phone_rings_for_one_meeting_at_a_time(cast: Cast) -> None:
    first, second = await meeting(assignee=cast.bartek), await meeting(assignee=cast.bartek)
    attempt = await dialled(first)
    assert (await due(10), await claim(second.id)) == ([], None)
    await events(attempt, NEW, ANSWER)
    assert await claim(second.id) is None
    await events(attempt, HANGUP)
    assert await due(10) == [second.id]
    await dialled(second)


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
