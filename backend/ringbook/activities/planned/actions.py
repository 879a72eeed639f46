"""What happens to activities."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from tortoise import connections

from ringbook.activities.planned import timer
from ringbook.activities.planned.calling import region_of
from ringbook.activities.planned.checks import LISTS, blank, refuse, state_of
from ringbook.activities.planned.models import Activity, ActivityKind, DialMode
from ringbook.activities.planned.stories import around, page_of
from ringbook.activities.planned.telling import tell_assignee
from ringbook.activities.planned.texts import end_of
from ringbook.contacts.records import Record
from ringbook.core.checks import sender_key
from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, record, update
from ringbook.history.lists import relink

PLANNED = "activity.planned"
CHANGED = "activity.changed"
RESCHEDULED = "activity.rescheduled"
DONE = "activity.done"
UNDONE = "activity.undone"
DELETED = "activity.deleted"
TIMES = {"starts_at", "ends_at"}
NOT_COLUMNS = {*LISTS, "done", "timer_running"}


async def plan(kind: ActivityKind, *, by: Viewer, **values: Any) -> Activity:
    """A new activity. values: columns; rows for what it refers to; people and participants as lists of rows; done;
    timer_running, for a conversation whose watch goes on.

    Raises all that is wrong: BLANK, TOO_LONG, INVALID_RANGE, OUT_OF_RANGE, IN_PAST, WRONG_ORGANIZATION, WRONG_CRM,
    NO_PROJECT, NOT_SWITCHED_ON, DO_NOT_CALL, INACTIVE, NO_ACCESS, TOO_MANY, NOT_A_NUMBER, and what a number can be.
    """
    sender_key(values)
    now = blank()
    if kind is ActivityKind.PHONE_MEETING:
        values = {"mode": DialMode.MANUAL} | values
        values["region"] = await region_of(_record_of({**now, **values}), values.get("project"))
    await refuse(kind, values, now, new=True)
    columns = {name: value for name, value in values.items() if name not in NOT_COLUMNS}
    if values.get("timer_running") and not values.get("done"):
        columns["timer_since"] = datetime.now(UTC)
    activity = await Activity.create(kind=kind, author_id=by.user_id, **columns)
    for name in LISTS:
        if rows := values.get(name):
            await getattr(activity, name).add(*rows)
    # One that is written down afterwards is told once, as done.
    await _record(PLANNED, activity, by, story=not values.get("done"))
    await tell_assignee(activity, by)
    return await finish(activity, by=by) if values.get("done") else activity


async def made_with(key: str | None, by: Viewer) -> Activity | None:
    """What `by` has planned with this key. Two requests at once wait for each other here. Raises TOO_LONG."""
    if not (key := sender_key({"idempotency_key": key})):
        return None
    lock = f"activity {by.user_id} {key}"
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext(%s))", [lock])
    return await Activity.get_or_none(author_id=by.user_id, idempotency_key=key)


async def change(
    activity: Activity, *, by: Viewer, expected_version: int | None = None, name: str = CHANGED, **values: Any
) -> Activity:
    """values: as for `plan`, without done. name: what happened, in the history.

    Raises as `plan` does but IN_PAST, DONE for one that is done, and CONFLICT.
    """
    activity = await _held(activity)
    if activity.done_at:
        raise DomainError("done", "This is done. Undo that first.", field="id")
    before = await state_of(activity)
    await refuse(activity.kind, values, before)
    told, pages = await around(activity), page_of(activity)
    values |= timer.set_to(activity, values)
    lists = await _relinked(activity, values)
    columns = {each: value for each, value in values.items() if each not in NOT_COLUMNS}
    changes = await update(activity, expected_version=expected_version, also=lists, **columns)
    if changes:
        news = any(each.field not in timer.COLUMNS for each in changes)
        await _record(name, activity, by, changes, told, pages, story=news)
        await tell_assignee(activity, by, before["assignee"])
    return activity


async def reschedule(
    activity: Activity, starts_at: datetime, ends_at: datetime | None, *, by: Viewer, expected_version: int | None
) -> Activity:
    """Another time; without an end as long as it is. Raises INVALID_RANGE, OUT_OF_RANGE, DONE, CONFLICT."""
    end = ends_at or end_of(starts_at, activity.ends_at - activity.starts_at)
    version = expected_version
    return await change(activity, by=by, expected_version=version, name=RESCHEDULED, starts_at=starts_at, ends_at=end)


async def finish(activity: Activity, *, by: Viewer, done: bool = True) -> Activity:
    """Done, which stops its timer, or after all not. What is so already stays without a word."""
    activity = await _held(activity)
    if done != bool(activity.done_at):
        values = {"done_at": datetime.now(UTC), **timer.paused(activity)} if done else {"done_at": None}
        changes = await update(activity, **values)
        await _record(DONE if done else UNDONE, activity, by, changes)
    return activity


async def run_timer(activity: Activity, *, by: Viewer, running: bool) -> Activity:
    """Start or pause a conversation's timer; it is no news for the timeline. Raises DONE; NO_TIMER for another kind."""
    if activity.kind is not ActivityKind.CONVERSATION:
        raise DomainError("no_timer", "Only a conversation has a timer.", field="id")
    return await change(activity, by=by, timer_running=running)


async def delete(activity: Activity, *, by: Viewer) -> None:
    """Off the lists and the timeline; the history keeps it."""
    changes = await update(activity, deleted_at=datetime.now(UTC))
    await _record(DELETED, activity, by, changes, story=False)


async def _record(
    name: str,
    activity: Activity,
    by: Viewer,
    changes: Sequence[Change] = (),
    records: Sequence[Record] = (),
    pages: Sequence[str] = (),
    *,
    story: bool = True,
) -> None:
    """records, pages: that it was with or on before, which hear of it too."""
    about = [*records, *await around(activity)]
    also = dict.fromkeys([*pages, *page_of(activity)])
    await record(name, activity, by=by, changes=changes, about=about, also_tell=also, story=story)


async def _held(activity: Activity) -> Activity:
    """As it is now; nobody else changes it until our transaction ends. Raises NOT_FOUND."""
    current = await Activity.select_for_update(no_key=True).get_or_none(id=activity.id, deleted_at=None)
    if current is None:
        raise not_found()
    return current


async def _relinked(activity: Activity, values: Mapping[str, Any]) -> list[Change]:
    return [change for name in LISTS if name in values for change in await relink(activity, name, values[name])]


def _record_of(then: Mapping[str, Any]) -> Record | None:
    found: Iterable[Record | None] = (then["contact"], then["organization"])
    return next((each for each in found if each), None)
