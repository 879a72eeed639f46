"""The four kinds as types of the API, and their ids: an activity's id names its kind."""

from collections.abc import Iterable
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import not_found
from ringbook.core.ids import global_id, split_id

TYPES = {
    ActivityKind.TASK: "Task",
    ActivityKind.CONVERSATION: "Conversation",
    ActivityKind.MEETING: "Meeting",
    ActivityKind.PHONE_MEETING: "PhoneMeeting",
}


def id_of(activity: Activity) -> str:
    return global_id(TYPES[activity.kind], activity.id)


def key_of(id: str) -> UUID | None:
    """The key in an id of any kind of activity; None for other ids."""
    kind, key = split_id(id) or ("", None)
    return key if kind in TYPES.values() else None


def named(activity: Activity, id: str) -> bool:
    """This is the activity's id, and not its key in that of another kind."""
    return split_id(id) == (TYPES[activity.kind], activity.id)


def keys_of(ids: Iterable[str]) -> list[UUID]:
    """Those of activities among these ids."""
    return [key for id in ids if (key := key_of(id))]


def named_by(id: str) -> Q:
    """The one with this id, as a condition."""
    kind, key = split_id(id) or ("", None)
    return next((Q(id=key, kind=each) for each, type in TYPES.items() if type == kind), NOTHING)


async def find_or_none(rows: QuerySet[Activity], id: str) -> Activity | None:
    """The one among `rows` with this id."""
    activity = await rows.get_or_none(id=key) if (key := key_of(id)) else None
    return activity if activity and named(activity, id) else None


async def find(rows: QuerySet[Activity], id: str, kind: ActivityKind | None = None, field: str = "id") -> Activity:
    """The one among `rows`, of this kind if one is wanted. Raises NOT_FOUND at `field`."""
    activity = await find_or_none(rows, id)
    if activity is None or kind not in (None, activity.kind):
        raise not_found(field)
    return activity
