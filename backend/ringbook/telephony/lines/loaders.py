"""Batch reads of what hangs on lines."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by, grouped, linked
from ringbook.core.viewer import Viewer
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, CtiQueue
from ringbook.telephony.policy import connections


async def lines_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, CtiConnection]:
    """None without telephony:configure."""
    return by("id", await rows_by(connections(viewer), "id", ids))


async def extensions_by_line(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[CtiExtension]]:
    return grouped("connection_id", await rows_by(every(CtiExtension), "connection_id", ids, "extension"))


async def queues_by_line(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[CtiQueue]]:
    return grouped("connection_id", await rows_by(every(CtiQueue), "connection_id", ids, "name"))


async def users_by_queue(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer), "cti_queue_user", "queue_id", "user_id", ids, "name")
