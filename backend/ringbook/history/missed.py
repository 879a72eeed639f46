"""What a listener missed: read from the events themselves, which lose nothing."""

from collections.abc import Collection
from uuid import UUID

from tortoise import connections

from ringbook.history.models import Event

PAGE = 100

_TOLD_TO = """
SELECT e.id, e.seq FROM event_link l JOIN event e ON e.id = l.event_id
WHERE l.subject_id = ANY(%s) AND e.seq > %s
UNION SELECT id, seq FROM event WHERE seq > %s AND also_tell <> '[]' AND also_tell ?| %s
ORDER BY seq LIMIT %s
"""


async def told_since(channels: Collection[str], seq: int) -> list[Event]:
    """The next PAGE events after `seq` that were told to these channels, the oldest first."""
    records = [id for channel in channels if (id := _uuid(channel))]
    values = [records, seq, seq, list(channels), PAGE]
    found = await connections.get("default").execute_query_dict(_TOLD_TO, values)
    return await Event.filter(id__in=[row["id"] for row in found]).order_by("seq")


async def last_seq() -> int:
    """The newest event's; 0 when nothing ever happened."""
    newest = await Event.all().order_by("-seq").first()
    return newest.seq if newest else 0


def _uuid(channel: str) -> UUID | None:
    """Channels of records are their ids; those of people have a name in front."""
    try:
        return UUID(channel)
    except ValueError:
        return None
