"""What nobody knows after a crash, or in doubt, is shown to a person; what is learned later makes it clear."""

import asyncio
from datetime import timedelta

import pytest
from tests.cast import Cast, eyes_of, raise_curtain
from tests.dialling.story import (
    Line,
    age,
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

from ringbook.activities.planned.actions import change
from ringbook.activities.planned.models import DialMode
from ringbook.core.unit import unit_of_work
from ringbook.dialling import ringing, watching
from ringbook.dialling.claiming import claim, due
from ringbook.dialling.pbx import Refused, Ringing, Unclear
from ringbook.dialling.wording import LOST, SILENT
from ringbook.telephony.models import CallSource

NEW, ANSWER, HANGUP = CallSource.NEW_CALL, CallSource.ANSWER, CallSource.HANGUP


@pytest.fixture(autouse=True)
def a_pbx(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one, though no test asks it by itself."""
    monkeypatch.setattr(watching, "pbx", rings)


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


async def test_what_is_unclear_is_peoples_once_they_dial_and_unclear_again_for_the_machine(cast: Cast) -> None:
    one, ola = await meeting(assignee=cast.bartek), await eyes_of(cast.ola)
    await age(await dialled(one, Line(Unclear("HTTP 502"))), timedelta(minutes=11))
    await watching.settle_hanging()
    async with unit_of_work():
        await change(one, by=ola, mode=DialMode.MANUAL)
    assert (await outcome(one), await watching.tell_all_due()) == (None, 1)
    async with unit_of_work():
        await change(one, by=ola, mode=DialMode.AUTOMATIC)
    assert await claim(one.id) is None
    assert (await outcome(one), await due(10), len(await tries(one))) == ("unclear", [], 1)
    assert [kind for _, kind in await told()] == ["dial_problem", "phone_meeting_due", "dial_problem"]


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


async def test_events_and_the_pbxs_answer_at_the_same_moment(committed_database: str) -> None:
    """Whichever comes second finds what the first one wrote."""
    await raise_curtain()
    calls = await project()
    for number in range(15):
        one = await meeting(project=calls)
        assert await claim(one.id)
        [attempt] = await tries(one)
        attempt.external_id = f"pbx-{number}"
        answer = ringing.note(attempt.id, Ringing(f"pbx-{number}"))
        both = [events(attempt, NEW, ANSWER), answer]
        await asyncio.gather(*(both if number % 2 else reversed(both)))
        assert await outcome(one) == "reached"
