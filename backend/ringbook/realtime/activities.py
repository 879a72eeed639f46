"""The live list of activities, and with it the calendar."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Any

import strawberry
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.activities.planned import filters, policy
from ringbook.activities.planned.filters import ActivityFilter
from ringbook.activities.planned.ids import id_of
from ringbook.activities.planned.types import Activity
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, subscription
from ringbook.core.reading import shown
from ringbook.core.scalars import BigInt
from ringbook.core.viewer import Viewer
from ringbook.realtime.changes import Listed, changes, knows_accounts
from ringbook.realtime.lists import ERRORS, GONE, RESYNC, SEQ, After


async def condition(given: ActivityFilter, viewer: Viewer, regions: list[str]) -> Q:
    return await filters.condition(given, viewer)


async def known(rows: QuerySet[Any], viewer: Viewer) -> list[str]:
    """Those with an account of a Crm and a kind where the viewer has any rights, or with none."""
    found = await rows.order_by("id").select_related("contact", "organization")
    return [id_of(row) for row in found if _may_have_been_seen(row, viewer)]


def _may_have_been_seen(activity: Any, viewer: Viewer) -> bool:
    """It may have been within their reach a moment ago."""
    accounts = [each for each in (activity.contact, activity.organization) if each]
    if not accounts:
        return viewer.crm_enabled
    return any(knows_accounts(viewer, each.crm_id, each.account_kind) for each in accounts)


ACTIVITIES = Listed("Activity", policy.visible_to, condition, known)


@strawberry.type(description="What changed in a list of activities.")
class ActivityListChange:
    seq: BigInt = strawberry.field(description=SEQ)
    activities: list[Activity] = strawberry.field(description="Those that were changed or added and are in the list.")
    gone: list[strawberry.ID] = strawberry.field(description=GONE)
    resync: bool = strawberry.field(description=RESYNC)


@strawberry.type
class ActivityListSubscriptions:
    @subscription(
        requires=SIGNED_IN,
        shared_without="after",
        description="Changes in a list of activities or on a calendar, once a second at most. After `resync`, and after"
        f" a connect without `after`, ask for the list itself. {ERRORS}",
    )
    async def activities_changed(
        self,
        info: Info,
        filter: Annotated[ActivityFilter | None, strawberry.argument(description="As the list has it.")] = None,
        after: After = None,
    ) -> AsyncGenerator[ActivityListChange, None]:
        async with aclosing(changes(info, ACTIVITIES, filter, after)) as found:
            async for each in found:
                seq, rows = BigInt(each.seq), shown(each.rows)
                yield ActivityListChange(seq=seq, activities=rows, gone=each.gone, resync=each.resync)
