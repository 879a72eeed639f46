"""The live list of activities."""

from typing import Any

from tests import factories as make
from tests.cast import Cast, eyes_of
from tests.realtime.test_lists import cast, hurried, screen_of

from ringbook.activities.planned import actions
from ringbook.activities.planned.filters import ActivityFilter
from ringbook.activities.planned.ids import id_of
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.contacts import actions as contacts
from ringbook.core.unit import unit_of_work
from ringbook.crms.filters import ManagersFilter
from ringbook.identity.models import User
from ringbook.organizations import actions as organizations
from ringbook.realtime import listeners
from ringbook.realtime.activities import ACTIVITIES

__all__ = ["cast", "hurried", "listeners"]
MINE = ActivityFilter(assignee=ManagersFilter(me=True), done=False)


async def planned(by: User, **values: Any) -> Activity:
    times = {"starts_at": "2027-05-10T10:00:00+00:00", "ends_at": "2027-05-10T11:00:00+00:00"}
    row = await make.activity("Offer", **times, author_id=by.id, **values)
    return await Activity.get(id=row.id)


async def test_what_is_planned_and_changed_comes_as_it_is_now(cast: Cast) -> None:
    by = await eyes_of(cast.ola)
    task = await planned(cast.ola, assignee=cast.bartek)
    async with screen_of(cast.bartek, ACTIVITIES, MINE) as screen:
        async with unit_of_work():
            await actions.change(task, by=by, subject="New offer")
        assert [row.subject for row in (await screen.next()).rows] == ["New offer"]
        async with unit_of_work():
            times = {"starts_at": task.starts_at, "ends_at": task.ends_at}
            await actions.plan(ActivityKind.TASK, by=by, subject="More", assignee=cast.bartek, **times)
        assert [row.subject for row in (await screen.next()).rows] == ["More"]


async def test_what_is_done_given_away_or_deleted_leaves_the_list(cast: Cast) -> None:
    by = await eyes_of(cast.ola)
    done, given, deleted = [await planned(cast.ola, assignee=cast.bartek) for _ in range(3)]
    async with screen_of(cast.bartek, ACTIVITIES, MINE) as screen:
        async with unit_of_work():
            await actions.finish(done, by=by)
        assert (await screen.next()).gone == [id_of(done)]
        async with unit_of_work():
            await actions.change(given, by=by, assignee=cast.zofia)
        assert (await screen.next()).gone == [id_of(given)]
        async with unit_of_work():
            await actions.delete(deleted, by=by)
        assert (await screen.next()).gone == [id_of(deleted)]


async def test_of_accounts_out_of_sight_nothing_is_told(cast: Cast) -> None:
    by = await eyes_of(cast.ola)
    hidden = await planned(cast.ola, contact=await make.contact(crm=cast.service))
    shown = await planned(cast.ola, assignee=cast.bartek)
    async with screen_of(cast.bartek, ACTIVITIES) as screen:
        async with unit_of_work():
            await actions.change(hidden, by=by, subject="Secret")
        async with unit_of_work():
            await actions.change(shown, by=by, subject="Shown")
        change = await screen.next()
        assert ([row.subject for row in change.rows], change.gone) == (["Shown"], [])


async def test_what_happens_to_those_it_is_with_the_list_hears(cast: Cast) -> None:
    by, ewa, firm, guest = (
        await eyes_of(cast.ola),
        await make.contact(),
        await make.organization(),
        await make.contact(),
    )
    with_ewa = await planned(cast.ola, assignee=cast.bartek, contact=ewa)
    with_firm = await planned(cast.ola, assignee=cast.bartek, organization=firm)
    await with_firm.people.add(guest)
    async with screen_of(cast.bartek, ACTIVITIES, MINE) as screen:
        async with unit_of_work():
            await contacts.delete(ewa, by=by)
        assert (await screen.next()).gone == [id_of(with_ewa)]
        async with unit_of_work():
            await contacts.restore(ewa, by=by)
        assert [row.id for row in (await screen.next()).rows] == [with_ewa.id]
        for renamed in (organizations.change(firm, by=by, name="New"), contacts.change(guest, by=by, last_name="New")):
            async with unit_of_work():
                await renamed
            assert [row.id for row in (await screen.next()).rows] == [with_firm.id]
