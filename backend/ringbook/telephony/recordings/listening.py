"""Who listened to what: noted once an hour, for a player asks for one recording in many parts."""

from datetime import UTC, datetime, timedelta

from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record
from ringbook.history.models import Event
from ringbook.telephony.models import Call

LISTENED = "call.listened"
AGAIN = timedelta(hours=1)


async def note_listening(call: Call, *, by: Viewer) -> None:
    """The history keeps that somebody opened the recording; two parts that are asked for at once are one opening."""
    async with unit_of_work():
        await Call.select_for_update(no_key=True).get(id=call.id)
        since = datetime.now(UTC) - AGAIN
        if await Event.filter(subject_id=call.id, name=LISTENED, by_id=by.user_id, at__gt=since).exists():
            return
        await call.fetch_related("contact", "organization")
        await record(LISTENED, call, by=by, about=(call.contact, call.organization), story=False)
