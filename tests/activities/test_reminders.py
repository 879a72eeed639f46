"""Reminders: at their time, once, and to whom they concern."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from tests import factories as make
from tests.cast import Cast, eyes_of, raise_curtain

from ringbook.activities.planned.actions import change, reschedule
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.activities.reminders.actions import EARLIEST, TOO_LATE, forget_told, tell_due
from ringbook.activities.reminders.models import ReminderTold
from ringbook.core.unit import unit_of_work
from ringbook.core.words import speaking
from ringbook.identity.models import User
from ringbook.notifications.models import Notification
from ringbook.notifications.wording import told
from ringbook.projects.models import Project

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


async def planned(
    begins_in: timedelta, *reminders: int, made: timedelta = timedelta(days=60), **values: Any
) -> Activity:
    """A task that was made some time ago, with the begin and the reminders it has now."""
    begin = datetime.now(UTC) + begins_in
    values = {"kind": ActivityKind.TASK, "subject": "Call Ewa", "starts_at": begin, "ends_at": begin, **values}
    activity = await Activity.create(reminders=list(reminders), **values)
    long_ago = datetime.now(UTC) - made
    await Activity.filter(id=activity.id).update(created_at=long_ago, updated_at=long_ago)
    return activity


async def everybody_told() -> list[str]:
    rows = await Notification.all().order_by("id").select_related("user")
    return [row.user.name.partition(" ")[0] for row in rows]


async def title() -> str:
    row = await Notification.get()
    return told(row.title, row.words, row.at, (await eyes_of(await row.user)).zone)


async def test_assignee_and_participants_are_told_once(cast: Cast) -> None:
    activity = await planned(10 * MINUTE, 15, assignee_id=cast.ola.id, author_id=cast.karol.id)
    await activity.participants.add(cast.bartek, cast.ola)
    assert (await tell_due(), await tell_due()) == (1, 0)
    assert await everybody_told() == ["Ola", "Bartek"]


async def test_it_says_when_it_begins_in_the_readers_zone(cast: Cast) -> None:
    cast.ola.timezone = "Pacific/Auckland"
    await cast.ola.save()
    await planned(timedelta(0), 0, assignee_id=cast.ola.id, starts_at=datetime.now(UTC) - timedelta(seconds=1))
    await tell_due()
    row = await Notification.get()
    assert row.words["time"]["at"] == (await Activity.get()).starts_at.isoformat()
    clock = (await Activity.get()).starts_at.astimezone((await eyes_of(cast.ola)).zone)
    assert (await title()).endswith(f"{clock:%H:%M}")


@pytest.mark.parametrize(
    ("begins_in", "reminder", "told_now"),
    [
        (16 * MINUTE, 15, False),
        (14 * MINUTE, 15, True),
        (EARLIEST - MINUTE, int(EARLIEST / MINUTE), True),
        (timedelta(0), 0, True),
        (MINUTE, 0, False),
        (-TOO_LATE + MINUTE, 0, True),
        (-TOO_LATE - MINUTE, 0, False),
        (60 * MINUTE - TOO_LATE + MINUTE, 60, True),
        (60 * MINUTE - TOO_LATE - MINUTE, 60, False),
    ],
)
async def test_only_what_is_due_and_not_older_than_a_day(
    cast: Cast, begins_in: timedelta, reminder: int, told_now: bool
) -> None:
    await planned(begins_in, reminder, assignee_id=cast.ola.id)
    assert await tell_due() == told_now


@pytest.mark.parametrize("column", ["done_at", "deleted_at"])
async def test_what_is_done_or_deleted_reminds_nobody(cast: Cast, column: str) -> None:
    await planned(MINUTE, 15, assignee_id=cast.ola.id, **{column: datetime.now(UTC)})
    assert await tell_due() == 0


async def test_a_reminder_from_before_the_activity_was_made_is_none(cast: Cast) -> None:
    await planned(5 * MINUTE, 15, 1, made=timedelta(0), assignee_id=cast.ola.id)
    assert await tell_due() == 0


async def test_after_a_downtime_the_last_of_several_says_how_late_it_comes(cast: Cast) -> None:
    await planned(timedelta(hours=-3), 0, 15, 60, assignee_id=cast.ola.id)
    assert await tell_due() == 3
    assert await everybody_told() == ["Ola"]
    assert (await title()).endswith("(told 3 hours late)")
    with speaking("pl"):
        assert (await title()).endswith("(opóźnienie: 3 godziny)")


async def test_what_is_moved_reminds_anew(cast: Cast) -> None:
    activity = await planned(MINUTE, 15, assignee_id=cast.ola.id)
    assert await tell_due() == 1
    begin = activity.starts_at + 2 * MINUTE
    await Activity.filter(id=activity.id).update(starts_at=begin, ends_at=begin, updated_at=datetime.now(UTC))
    assert (await tell_due(), await tell_due()) == (1, 0)
    assert "late" not in (await Notification.all().order_by("-id").first()).words  # type: ignore[union-attr]


async def test_many_due_at_once_are_told_in_turns(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringbook.activities.reminders.actions.AT_ONCE", 3)
    for _ in range(7):
        await planned(MINUTE, 15, assignee_id=cast.ola.id)
    assert [await tell_due() for _ in range(4)] == [3, 3, 1, 0]


async def test_workers_side_by_side_tell_each_once(committed_database: str) -> None:
    cast = await raise_curtain()
    for _ in range(30):
        await planned(MINUTE, 15, assignee_id=cast.ola.id)
    assert sum(await asyncio.gather(*(tell_due() for _ in range(6)))) == 30
    assert await Notification.all().count() == 30


async def test_a_worker_that_dies_in_between_leaves_it_to_the_next(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    await planned(MINUTE, 15, assignee_id=cast.ola.id)
    with monkeypatch.context() as patch:
        patch.setattr("ringbook.activities.reminders.actions.notify", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            await tell_due()
    assert (await tell_due(), await everybody_told()) == (1, ["Ola"])


async def test_what_was_told_is_forgotten_only_when_it_could_not_be_told_again(cast: Cast) -> None:
    await planned(MINUTE, 15, assignee_id=cast.ola.id)
    await tell_due()
    await forget_told()
    assert await ReminderTold.all().count() == 1
    await ReminderTold.all().update(told_at=datetime.now(UTC) - EARLIEST - 3 * TOO_LATE)
    await forget_told()
    assert await ReminderTold.all().count() == 0


async def test_a_contacts_reminder_opens_its_card(cast: Cast) -> None:
    ewa = await make.contact()
    await planned(MINUTE, 15, assignee_id=cast.ola.id, contact=ewa)
    await tell_due()
    row = await Notification.get()
    assert (row.record_type, row.record_id) == ("Contact", ewa.id)


async def test_where_nobody_who_does_it_works_here_the_project_or_whoever_planned_it_is_told(cast: Cast) -> None:
    await User.filter(id=cast.bartek.id).update(active=False)
    hotline = await Project.create(name="Team", crm=cast.sales)
    await hotline.members.add(cast.zofia)
    values = {"assignee_id": cast.bartek.id, "author_id": cast.ola.id}
    await planned(MINUTE, 15, **values)
    assert (await tell_due(), await everybody_told()) == (1, ["Ola"])
    await planned(MINUTE, 15, project=hotline, **values)
    assert (await tell_due(), await everybody_told()) == (1, ["Ola", "Zofia"])
    joined = await planned(MINUTE, 15, **values)
    await joined.participants.add(cast.karol)
    assert (await tell_due(), await everybody_told()) == (1, ["Ola", "Zofia", "Karol"])


async def test_a_new_one_that_is_moved_nearer_reminds_once_before_it_begins(cast: Cast) -> None:
    ola = await eyes_of(cast.ola)
    activity = await planned(timedelta(hours=4), 60, 15, made=timedelta(0), assignee_id=cast.ola.id)
    async with unit_of_work():
        await change(activity, by=ola, note="Soon")
    assert await tell_due() == 0
    begin = datetime.now(UTC) + 30 * MINUTE
    async with unit_of_work():
        await reschedule(activity, begin, begin, by=ola, expected_version=None)
    assert (await tell_due(), await tell_due()) == (1, 0)
    begin = datetime.now(UTC) - MINUTE
    async with unit_of_work():
        await reschedule(activity, begin, begin, by=ola, expected_version=None)
    assert await tell_due() == 0, "it has begun, as whoever moved it knows"
