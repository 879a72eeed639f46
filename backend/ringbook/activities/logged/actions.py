"""What happens to logged events."""

from datetime import UTC, datetime
from typing import Any

from tortoise import connections

from ringbook.activities.logged.checks import refuse
from ringbook.activities.logged.models import LoggedEvent, LoggedEventKind
from ringbook.activities.logged.policy import visible_to
from ringbook.contacts.records import Record, around, owner
from ringbook.core.checks import sender_key
from ringbook.core.errors import not_found
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update

ADDED = "logged_event.added"
CHANGED = "logged_event.changed"
DELETED = "logged_event.deleted"


async def add(about: Record, *, by: Viewer, at: datetime | None = None, **values: Any) -> LoggedEvent:
    """Log a call or a message with a contact or an organization, whose company tells it, too. values: columns.

    at: when it happened, now if nobody says. With an `idempotency_key` that `by` has used, answers the event of that
    time. Raises TOO_LONG, IN_FUTURE, OUT_OF_RANGE or NOT_A_CALL.
    """
    values |= {"at": at or datetime.now(UTC), "body": values.get("body", "").strip()}
    refuse(values)
    if (key := sender_key(values)) and (made := await _made_with(key, by)):
        return made
    event = await LoggedEvent.create(**owner(about), author_id=by.user_id, **values)
    await record(ADDED, event, by=by, about=await around(event))
    return event


async def change(event: LoggedEvent, *, by: Viewer, expected_version: int | None = None, **values: Any) -> LoggedEvent:
    """values: columns. What is no call any more loses its length. Raises as `add`, and CONFLICT."""
    if "body" in values:
        values["body"] = values["body"].strip()
    if values.get("kind", LoggedEventKind.CALL) is not LoggedEventKind.CALL:
        values.setdefault("seconds", None)
    refuse({"kind": event.kind, **values})
    if changes := await update(event, expected_version=expected_version, **values):
        await record(CHANGED, event, by=by, changes=changes, about=await around(event), story=False)
    return event


async def delete(event: LoggedEvent, *, by: Viewer) -> None:
    """Off the timeline; the history keeps it."""
    changes = await update(event, deleted_at=datetime.now(UTC))
    await record(DELETED, event, by=by, changes=changes, about=await around(event), story=False)


async def _made_with(key: str, by: Viewer) -> LoggedEvent | None:
    """What `by` has logged with this key. Two requests at once wait for each other here."""
    lock = f"logged {by.user_id} {key}"
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext(%s))", [lock])
    made = await LoggedEvent.get_or_none(author_id=by.user_id, idempotency_key=key)
    if made and not await visible_to(by).filter(id=made.id).exists():
        raise not_found("idempotencyKey")
    return made
