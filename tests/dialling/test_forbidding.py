"""Whom no machine dials: it is refused once, in words, and told."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests import factories as make
from tests.cast import Cast
from tests.dialling.story import Line, meeting, outcome, project, story, tries

from ringbook.activities.planned.models import Activity
from ringbook.core.words import speaking
from ringbook.crms.policy import AccountKind
from ringbook.dialling import ringing
from ringbook.dialling.claiming import due
from ringbook.history.models import FieldChange
from ringbook.notifications.models import Notification
from ringbook.notifications.wording import told

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
