"""From an input to the activity it makes or changes, and the next one it asks for: the same for all kinds."""

from datetime import timedelta
from typing import Any, TypeAlias

from ringbook.activities.planned import actions, policy
from ringbook.activities.planned.following import follow
from ringbook.activities.planned.ids import find
from ringbook.activities.planned.inputs import ActivityChanges, ActivityFields
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.activities.planned.reading import HALF_AN_HOUR, defaults, later, said
from ringbook.activities.planned.unseen import keep_unseen
from ringbook.core.errors import not_found
from ringbook.core.viewer import Viewer

Saved: TypeAlias = tuple[Any, Any]
"""The activity, and the one that follows from it or None; typed Any, as they stand for the types of the API."""


async def planned(kind: ActivityKind, input: ActivityFields, viewer: Viewer) -> Saved:
    """A new one, or the one that was made with the same key before. Raises what `plan` and `said` do."""
    if made := await actions.made_with(input.idempotency_key, viewer):
        return await _seen(made, kind, viewer), await Activity.filter(follows_id=made.id).order_by("-id").first()
    length = timedelta(0) if kind is ActivityKind.TASK else HALF_AN_HOUR
    wish = later(input.next, viewer) if input.next else None
    values = await defaults(viewer) | await said(input, viewer, length=length)
    activity = await actions.plan(kind, by=viewer, **values)
    return activity, await follow(activity, wish, by=viewer) if wish else None


async def changed(kind: ActivityKind, input: ActivityChanges, viewer: Viewer) -> Saved:
    """Raises NOT_FOUND, FORBIDDEN, and what `change` and `said` do."""
    activity = await editable(input.id, viewer, kind)
    wish = later(input.next, viewer) if input.next else None
    values = await said(input, viewer, activity.starts_at)
    await keep_unseen(activity, values, viewer)
    activity = await actions.change(activity, by=viewer, **values)
    return activity, await follow(activity, wish, by=viewer) if wish else None


async def editable(id: str, viewer: Viewer, kind: ActivityKind | None = None) -> Activity:
    """The activity with this id, of any kind if none is said. Raises NOT_FOUND or FORBIDDEN."""
    activity = await find(policy.visible_to(viewer), id, kind)
    await policy.check_edit(activity, viewer)
    return activity


async def _seen(made: Activity, kind: ActivityKind, viewer: Viewer) -> Activity:
    if made.kind is not kind or not await policy.visible_to(viewer).filter(id=made.id).exists():
        raise not_found("idempotencyKey")
    return made
