"""Whom no machine dials: it is refused once, in words, and told."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of, raise_curtain
from tests.dialling.story import Line, meeting, outcome, project, story, tries

from ringbook.activities.planned.models import Activity
from ringbook.contacting import actions as rules
from ringbook.core.unit import unit_of_work
from ringbook.core.words import speaking
from ringbook.crms.policy import AccountKind
from ringbook.dialling import ringing, watching
from ringbook.dialling.claiming import due
from ringbook.dialling.models import DialHold
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.history.models import FieldChange
from ringbook.notifications.models import Notification
from ringbook.notifications.wording import told
from ringbook.projects.models import Weekday

NOW = datetime.now(UTC)


async def unwanted(cast: Cast) -> Activity:
    await make.contact(phones=["601 602 603"])
    ewa = await make.contact()
    await make.phone("+48 601 602 603", contact=ewa, do_not_call=True)
    return await meeting(assignee=cast.bartek)


async def partner(cast: Cast) -> Activity:
    ewa = await make.contact(account_kind=AccountKind.PARTNER)
    return await meeting(assignee=cast.bartek, contact=ewa, project=await project(dial_kinds=["customer"]))


async def partners(cast: Cast) -> Activity:
    firm = await make.organization(account_kind=AccountKind.PARTNER)
    return await meeting(assignee=cast.bartek, organization=firm, project=await project(dial_kinds=["customer"]))


async def other_stage(cast: Cast) -> Activity:
    calls = await project()
    await calls.dial_stages.add(cast.lead)
    return await meeting(assignee=cast.bartek, contact=await make.contact(stage=cast.customer), project=calls)


async def archived(cast: Cast) -> Activity:
    return await meeting(assignee=cast.bartek, contact=await make.contact(archived_at=NOW))


async def deleted(cast: Cast) -> Activity:
    return await meeting(assignee=cast.bartek, contact=await make.contact(deleted_at=NOW))


async def numberless(cast: Cast) -> Activity:
    return await meeting(assignee=cast.bartek, number="")


async def without_consent(cast: Cast) -> Activity:
    offers = await DictionaryEntry.create(kind=DictionaryKind.CONSENT_KIND, name="Offers by phone")
    await set_rules(cast, call_consents=[offers])
    return await meeting(assignee=cast.bartek, contact=await make.contact())


async def out_of_use(cast: Cast) -> Activity:
    ewa = await make.contact()
    await make.phone("601 602 603", contact=ewa, invalid=True)
    return await meeting(assignee=cast.bartek, contact=ewa)


async def set_rules(cast: Cast, **values: Any) -> None:
    async with unit_of_work():
        await rules.change(by=await eyes_of(cast.ola), **values)


@pytest.mark.parametrize(
    ("make_one", "why"),
    [
        (unwanted, "do_not_call"),
        (partner, "account_kind"),
        (partners, "account_kind"),
        (other_stage, "stage"),
        (archived, "archived"),
        (deleted, "deleted"),
        (numberless, "no_number"),
        (without_consent, "no_consent"),
        (out_of_use, "out_of_use"),
    ],
)
async def test_it_is_refused_once_and_told(
    cast: Cast, make_one: Callable[[Cast], Awaitable[Activity]], why: str
) -> None:
    one, line = await make_one(cast), Line()
    assert await due(10) == [one.id]
    for _ in range(2):
        assert not await ringing.dial(one.id, line)
    assert (line.orders, await tries(one), await outcome(one)) == ([], [], "refused")
    assert (await story(one), await due(10)) == (["refused"], [])
    assert (await FieldChange.get(field="refusal")).after == why
    row = await Notification.get()
    assert (row.user_id, row.kind.value) == (cast.bartek.id, "dial_problem")
    with speaking("pl"):
        assert said(row).startswith("Nie wybrano numeru, bo ")


def said(row: Any) -> str:

    return told(row.title, row.words, row.at, ZoneInfo("Europe/Warsaw"))


async def test_a_stage_that_is_chosen_is_dialled(cast: Cast) -> None:
    calls, line = await project(), Line()
    await calls.dial_stages.add(cast.lead, cast.customer)
    one = await meeting(contact=await make.contact(stage=cast.customer), project=calls)
    assert await ringing.dial(one.id, line)
    assert len(line.orders) == 1


async def test_quiet_hours_hold_a_meeting_back_until_they_end(cast: Cast) -> None:
    """And keep nobody waiting who is awake."""
    today = NOW.astimezone(ZoneInfo("Europe/Warsaw")).weekday()
    await set_rules(cast, quiet_days=[list(Weekday)[today]])
    one, line = await meeting(assignee=cast.bartek, ends_at=NOW + timedelta(days=3)), Line()
    assert await due(10) == [one.id]
    assert not await ringing.dial(one.id, line)
    assert (line.orders, await outcome(one), await due(10)) == ([], None, [])
    await set_rules(cast, quiet_days=[])
    assert await due(10) == [one.id]
    assert await ringing.dial(one.id, line)


async def test_what_is_held_back_by_night_is_dialled_by_day(cast: Cast) -> None:
    one, line = await meeting(assignee=cast.bartek), Line()
    await DialHold.create(activity_id=one.id, until=datetime.now(UTC) + timedelta(minutes=1))
    assert await due(10) == []
    await DialHold.all().update(until=datetime.now(UTC) - timedelta(minutes=1))
    assert await due(10) == [one.id]
    await watching.forget_told()
    assert await DialHold.all().count() == 0
    assert await ringing.dial(one.id, line)


async def test_many_sleepers_keep_nobody_waiting(committed_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may be called is dialled in the same round, however many more urgent ones sleep."""
    cast = await raise_curtain()
    calls, line = await project(), Line()

    async def rings() -> Line:
        return line

    monkeypatch.setattr(ringing, "pbx", rings)
    await set_rules(cast, quiet_from=_clock("Europe/Warsaw", -60), quiet_to=_clock("Europe/Warsaw", 60))
    asleep = [await meeting(project=calls, number=f"600 100 {n:03}") for n in range(30)]
    awake = await meeting(project=calls, number="+61 2 9374 4000", ends_at=NOW + timedelta(hours=2))
    await ringing.dial_due()
    assert [order.number for order in line.orders] == ["+61293744000"]
    assert await DialHold.all().count() == len(asleep)
    assert len(await tries(awake)) == 1


def _clock(zone: str, minutes: int) -> str:
    return (NOW + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone)).strftime("%H:%M")
