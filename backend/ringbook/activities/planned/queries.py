"""Asking for activities."""

from typing import Annotated
from uuid import UUID

import strawberry

from ringbook.activities.planned import calendar, policy
from ringbook.activities.planned.filters import ActivityFilter, condition
from ringbook.activities.planned.ids import find_or_none, key_of
from ringbook.activities.planned.ordering import ActivityOrder, ordered_by
from ringbook.activities.planned.types import Activity, ActivityKind
from ringbook.core import ids
from ringbook.core.arguments import After, First, Id
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.errors import below
from ringbook.core.filters import few
from ringbook.core.moments import Moment, instant
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown


@strawberry.input(description="Which part of whose calendar.")
class CalendarInput:
    from_: Moment = strawberry.field(name="from", description="Its begin.")
    to: Moment = strawberry.field(description="Its end, at most 62 days later.")
    user_ids: list[strawberry.ID] | None = strawberry.field(
        default=None,
        description="What these people do or take part in. Left out, and no projects: the viewer's own.",
    )
    project_ids: list[strawberry.ID] | None = strawberry.field(default=None, description="And these projects'.")
    kinds: list[ActivityKind] | None = strawberry.field(default=None, description="Only these; left out: all four.")
    done: bool | None = strawberry.field(default=None, description="true: what is done; false: what is not; else both.")


@strawberry.input(description="A time, and who should be free then.")
class ActivityConflictsInput:
    starts_at: Moment = strawberry.field(description="Its begin.")
    ends_at: Moment = strawberry.field(description="Its end.")
    user_ids: list[strawberry.ID] = strawberry.field(description="Whose calendars to look at.")
    except_id: strawberry.ID | None = strawberry.field(default=None, description="An activity to leave out.")


@strawberry.type(description="What is on a calendar between two moments.")
class Calendar:
    activities: list[Activity] = strawberry.field(description="In order of begin, at most 2 000.")
    truncated: bool = strawberry.field(description="There are more; ask for a shorter time.")


@strawberry.type
class ActivityQueries:
    @query(requires=SIGNED_IN, description="One activity; null when there is none the viewer sees.")
    async def activity(self, info: Info, id: Id) -> Activity | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(
        requires=SIGNED_IN,
        description="The activities that the viewer sees: their own, and others' as far as their role reaches. Errors:"
        " OUT_OF_RANGE, BAD_CURSOR, and below `filter` TOO_DEEP, TOO_LONG, TOO_MANY, INVALID_PERIOD.",
    )
    async def activities(
        self,
        info: Info,
        filter: Annotated[ActivityFilter | None, strawberry.argument(description="Which ones; left out: all.")] = None,
        order: Annotated[
            ActivityOrder | None, strawberry.argument(description="Left out: the earliest end first.")
        ] = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Activity]:
        viewer = info.context.viewer
        rows = policy.visible_to(viewer)
        if filter:
            rows = rows.filter(await condition(filter, viewer))
        return await page(rows, await ordered_by(order, viewer), first, after)

    @query(
        requires=SIGNED_IN,
        description="What is on a calendar: activities with inCalendar, done or not, that the viewer sees. Errors:"
        " INVALID_RANGE, OUT_OF_RANGE, NO_SUCH_TIME, TOO_MANY.",
    )
    async def calendar(
        self, info: Info, input: Annotated[CalendarInput, strawberry.argument(description="Which part, whose.")]
    ) -> Calendar:
        viewer = info.context.viewer
        with below("input"):
            wanted = calendar.Wanted(
                start=instant(input.from_, viewer.zone, field="from"),
                end=instant(input.to, viewer.zone, field="to"),
                user_ids=None if input.user_ids is None else _keys(input.user_ids, "User", "userIds"),
                project_ids=None if input.project_ids is None else _keys(input.project_ids, "Project", "projectIds"),
                kinds=input.kinds,
                done=input.done,
            )
            found, more = await calendar.on_calendar(wanted, viewer)
        return Calendar(activities=shown(found), truncated=more)

    @query(
        requires=SIGNED_IN,
        description="What keeps people busy at a time, to be warned of: open activities that last, at most 20. Errors:"
        " INVALID_RANGE, OUT_OF_RANGE, NO_SUCH_TIME, TOO_MANY.",
    )
    async def activity_conflicts(
        self,
        info: Info,
        input: Annotated[ActivityConflictsInput, strawberry.argument(description="When, and who.")],
    ) -> list[Activity]:
        viewer = info.context.viewer
        but = key_of(input.except_id) if input.except_id else None
        with below("input"):
            start = instant(input.starts_at, viewer.zone, field="startsAt")
            end = instant(input.ends_at, viewer.zone, field="endsAt")
            people = _keys(input.user_ids, "User", "userIds")
            return shown(await calendar.conflicts(start, end, people, viewer, but))


def _keys(given: list[strawberry.ID], kind: str, path: str) -> list[UUID]:
    """Those among the ids; of other types none. Raises TOO_MANY."""
    few(given, path)
    return [key for id in given if (key := ids.key_of(id, kind))]
