"""Dialling by hand, settling what nobody knows, and being told that a call is due."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes
from tests.cast import Cast, raise_curtain
from tests.dialling.story import HOUR, MINUTE, Line, events, meeting, outcome, project, states, told, tries
from tests.documents import mutation
from tortoise import connections

from ringbook.activities.planned.models import Activity, DialMode
from ringbook.core.ids import global_id
from ringbook.dialling import actions, ringing, watching
from ringbook.dialling.lines.choice import Route
from ringbook.dialling.models import DialTry, DueTold
from ringbook.dialling.pbx import Pbx, Refused, Unclear
from ringbook.history.models import Event, EventLink
from ringbook.identity.models import Role, User
from ringbook.notifications.models import Notification
from ringbook.telephony.models import CallSource

MEETING = "phoneMeeting { outcome doneAt tries { number state endedAt message } }"
DIAL = mutation("phoneMeetingDial", f"link problems {{ code }} {MEETING}")
RESOLVE = mutation("dialTryResolve", MEETING)
SENT = "SELECT args->>'try_id' AS id FROM procrastinate_jobs WHERE task_name = 'dialling.ring'"


def plug_in(monkeypatch: pytest.MonkeyPatch, line: Pbx | None) -> None:
    async def rings() -> Pbx | None:
        return line

    async def route(user: User) -> Route:
        return Route(None, user.extension or "", bool(line and user.extension))

    for module in (ringing, watching):
        monkeypatch.setattr(module, "pbx", rings)
    monkeypatch.setattr(actions, "route_for", route)


async def dialler(user: User) -> User:
    await user.roles.add(await Role.get(key="dialler"))
    return user


async def dial(api: Api, one: Activity, reason: str | None = None) -> dict[str, Any]:
    wish = {"id": global_id("PhoneMeeting", one.id), "overrideReason": reason}
    answer: dict[str, Any] = (await api(DIAL, input=wish))["phoneMeetingDial"]
    return answer


async def resolve(api: Api, one: Activity, *, reached: bool) -> dict[str, Any]:
    wish = {"phoneMeetingId": global_id("PhoneMeeting", one.id), "reached": reached}
    answer: dict[str, Any] = (await api(RESOLVE, input=wish))["dialTryResolve"]
    return answer


async def unclear(cast: Cast, **values: Any) -> Activity:
    one = await meeting(assignee=cast.bartek, **values)
    await ringing.dial(one.id, Line(Unclear("HTTP 502")))
    await DialTry.all().update(at=datetime.now(UTC) - 2 * MINUTE)
    await watching.settle_hanging()
    assert await outcome(one) == "unclear"
    return one


async def test_without_a_pbx_a_link_dials(cast: Cast, api: Api) -> None:
    one = await meeting(assignee=cast.bartek, mode=DialMode.MANUAL, project=None)
    answer = await dial(api.as_(await dialler(cast.bartek)), one)
    assert (answer["link"], answer["phoneMeeting"]["tries"], answer["userErrors"]) == ("tel:+48601602603", [], [])


async def test_the_pbx_rings_once_on_the_viewers_phone(cast: Cast, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in(monkeypatch, line := Line())
    one = await meeting(assignee=cast.bartek, mode=DialMode.MANUAL, project=None)
    bartek = api.as_(await dialler(cast.bartek))
    answer = await dial(bartek, one)
    assert (answer["link"], answer["phoneMeeting"]["tries"][0]["state"], line.orders) == (None, "DIALLING", [])
    assert codes(await dial(bartek, one)) == [("DIALLING", "id")]
    [job] = await connections.get("default").execute_query_dict(SENT)
    for _ in range(2):
        await ringing.ring_by_hand(DialTry(id=job["id"]).id)
    [order] = line.orders
    assert (order.extension, order.number) == ("101", "+48601602603")
    await events((await tries(one))[0], CallSource.NEW_CALL, CallSource.ANSWER, CallSource.HANGUP)
    assert (await states(one), await outcome(one), one.done_at) == (["answered"], None, None)


async def test_by_hand_somebody_is_reached_before_the_machine_does(
    cast: Cast, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug_in(monkeypatch, line := Line())
    one = await meeting(assignee=cast.bartek)
    await dial(api.as_(await dialler(cast.bartek)), one)
    assert not await ringing.dial(one.id, line)
    [attempt] = await tries(one)
    await ringing.ring_by_hand(attempt.id)
    await events(attempt, CallSource.NEW_CALL, CallSource.ANSWER)
    assert (await outcome(one), len(line.orders)) == ("reached", 1)


async def test_a_wish_that_no_worker_got_to_is_dropped(cast: Cast, api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in(monkeypatch, line := Line())
    one = await meeting(assignee=cast.bartek, mode=DialMode.MANUAL)
    await dial(api.as_(await dialler(cast.bartek)), one)
    await DialTry.all().update(at=datetime.now(UTC) - MINUTE)
    await ringing.ring_by_hand((await tries(one))[0].id)
    assert (line.orders, await states(one), await told()) == ([], ["failed"], [])


async def test_what_may_not_be_dialled(cast: Cast, api: Api) -> None:
    now = datetime.now(UTC)
    bartek = api.as_(await dialler(cast.bartek))
    manual = {"assignee": cast.bartek, "mode": DialMode.MANUAL, "project": None}
    assert codes(await dial(bartek, await meeting(**manual, done_at=now))) == [("DONE", "id")]
    assert codes(await dial(bartek, await meeting(**manual, number=""))) == [("NO_NUMBER", "id")]
    assert codes(await dial(bartek, await meeting(mode=DialMode.MANUAL, assignee=cast.zofia))) == [("NOT_FOUND", "id")]
    with pytest.raises(GraphQLFailure) as refused:
        await dial(api.as_(cast.zofia), await meeting(**manual))
    assert refused.value.code == "FORBIDDEN"


async def test_what_speaks_against_it_needs_a_reason(cast: Cast, api: Api) -> None:
    ewa = await make.contact(managers=[cast.bartek])
    await make.phone("501 502 503", contact=ewa, do_not_call=True)
    bartek = api.as_(await dialler(cast.bartek))
    one = await meeting(assignee=cast.bartek, mode=DialMode.MANUAL, project=None, contact=ewa, number="501502503")
    blocked = await dial(bartek, one)
    assert (codes(blocked), blocked["problems"]) == ([("BLOCKED", "id")], [{"code": "DO_NOT_CALL"}])
    assert codes(await dial(bartek, one, "Why")) == [("TOO_SHORT", "overrideReason")]
    assert (await dial(bartek, one, "He asked for it by e-mail."))["link"] == "tel:+48501502503"
    told = await Event.get(name="contact.called_anyway")
    links = await EventLink.filter(event_id=told.id).values_list("subject_id", flat=True)
    assert (told.by_name, set(links)) == ("Bartek Wójcik", {ewa.id, one.id})


async def test_after_a_look_it_was_answered(cast: Cast, api: Api) -> None:
    one = await unclear(cast)
    answer = await resolve(api.as_(cast.bartek), one, reached=True)
    assert answer["phoneMeeting"]["outcome"] == "REACHED"
    assert answer["phoneMeeting"]["doneAt"]
    assert answer["phoneMeeting"]["tries"][0]["state"] == "ANSWERED"
    assert codes(await resolve(api.as_(cast.bartek), one, reached=False)) == [("NOT_UNCLEAR", "phoneMeetingId")]


async def test_after_a_look_it_was_not_and_the_next_try_comes(cast: Cast, api: Api) -> None:
    one = await unclear(cast)
    answer = await resolve(api.as_(cast.bartek), one, reached=False)
    assert (answer["phoneMeeting"]["outcome"], await states(one)) == (None, ["no_answer"])
    assert await ringing.dial(one.id, Line(Refused("Busy.")))
    assert [each.number for each in await tries(one)] == [1, 2]


async def test_after_a_look_at_the_last_try_nobody_was_reached(cast: Cast, api: Api) -> None:
    one = await unclear(cast, project=await project(tries=1))
    answer = await resolve(api.as_(cast.bartek), one, reached=False)
    assert answer["phoneMeeting"]["outcome"] == "NOT_REACHED"


async def test_what_one_may_not_see_or_change_stays_unclear(cast: Cast, api: Api) -> None:
    one = await unclear(cast)
    assert codes(await resolve(api.as_(cast.zofia), one, reached=True)) == [("NOT_FOUND", "phoneMeetingId")]


async def test_people_are_told_once_that_a_call_is_theirs(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    plug_in(monkeypatch, Line())
    await meeting(mode=DialMode.MANUAL, assignee=cast.bartek)
    await meeting(mode=DialMode.MANUAL, project=None, author_id=cast.ola.id)
    team = await project()
    await team.members.add(cast.zofia, cast.karol)
    await meeting(mode=DialMode.MANUAL, project=team)
    await meeting(mode=DialMode.MANUAL, assignee=cast.bartek, starts_at=datetime.now(UTC) + MINUTE)
    await meeting(assignee=cast.bartek)
    assert (await watching.tell_all_due(), await watching.tell_all_due()) == (3, 0)
    assert sorted(await told()) == [(name, "phone_meeting_due") for name in ("Bartek", "Karol", "Ola", "Zofia")]


async def test_where_nobody_in_charge_works_here_whoever_planned_it_is_told(cast: Cast) -> None:
    await User.filter(id__in=[cast.bartek.id, cast.zofia.id]).update(active=False)
    team = await project()
    await team.members.add(cast.zofia)
    await meeting(mode=DialMode.MANUAL, assignee=cast.bartek, project=team, author_id=cast.ola.id)
    assert await watching.tell_all_due() == 1
    assert await told() == [("Ola", "phone_meeting_due")]


@pytest.mark.parametrize(("ends_in", "times"), [(HOUR, 1), (-HOUR, 0)])
async def test_what_began_long_ago_is_told_while_there_is_time_to_call(
    cast: Cast, ends_in: timedelta, times: int
) -> None:
    now = datetime.now(UTC)
    times_of = {"starts_at": now - timedelta(days=3), "ends_at": now + ends_in}
    await meeting(mode=DialMode.MANUAL, assignee=cast.bartek, **times_of)
    assert await watching.tell_all_due() == times
    await DueTold.all().update(told_at=now - timedelta(days=2))
    await watching.forget_told()
    assert (await watching.tell_all_due(), await DueTold.all().count()) == (0, times)
    await Activity.all().update(ends_at=now - MINUTE)
    await watching.forget_told()
    assert await DueTold.all().count() == 0


async def test_without_a_pbx_what_no_project_dials_any_more_is_told(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    await meeting(assignee=cast.bartek, project=None)
    await meeting(assignee=cast.zofia, project=await project(dialling=False))
    with monkeypatch.context() as patch:
        plug_in(patch, Line())
        assert await watching.tell_all_due() == 0, "with one it is settled when its time is over"
    assert (await watching.tell_all_due(), await watching.tell_all_due()) == (2, 0)
    assert sorted(await told()) == [("Bartek", "phone_meeting_due"), ("Zofia", "phone_meeting_due")]


async def test_a_call_that_is_moved_is_told_anew(cast: Cast) -> None:
    one = await meeting(mode=DialMode.MANUAL, assignee=cast.bartek)
    assert await watching.tell_all_due() == 1
    await Activity.filter(id=one.id).update(starts_at=one.starts_at + MINUTE / 2)
    assert (await watching.tell_all_due(), await watching.tell_all_due()) == (1, 0)


async def test_without_a_pbx_people_are_told_to_dial_what_would_be_dialled(cast: Cast) -> None:
    now = datetime.now(UTC)
    one = await meeting(assignee=cast.bartek)
    await meeting(assignee=cast.bartek, project=await project(dial_days=[]))
    assert (await watching.tell_all_due(), await watching.tell_all_due()) == (1, 0)
    assert await told() == [("Bartek", "phone_meeting_due")]
    await Activity.filter(id=one.id).update(starts_at=now - HOUR, ends_at=now - MINUTE)
    await ringing.dial_due()
    await watching.settle_in_vain()
    assert (await outcome(one), await tries(one)) == (None, [])


async def test_workers_side_by_side_take_each_meeting_once(
    committed_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And tell of each that is due by hand once."""
    await raise_curtain()
    plug_in(monkeypatch, line := Line())
    calls = await project()
    ids = [(await meeting(project=calls)).id for _ in range(20)]
    for _ in range(20):
        await meeting(project=calls, mode=DialMode.MANUAL, author_id=(await User.first()).id)  # type: ignore[union-attr]
    await asyncio.gather(*(ringing.dial(id, line) for id in ids for _ in range(4)))
    await asyncio.gather(*(watching.tell_all_due() for _ in range(6)))
    assert sorted(order.try_id for order in line.orders) == sorted([each.id for each in await DialTry.all()])
    assert (len(line.orders), await Notification.all().count()) == (20, 20)
