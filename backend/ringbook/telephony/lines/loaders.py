"""Batch reads of what hangs on lines."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.reading import by, grouped, linked
from ringbook.core.viewer import Viewer
from ringbook.identity import policy as users
from ringbook.identity.models import User
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, CtiQueue
from ringbook.telephony.policy import connections


async def lines_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, CtiConnection]:
    """None without telephony:configure."""
    return by("id", await connections(viewer).filter(id__in=ids))


async def extensions_by_line(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[CtiExtension]]:
    return grouped("connection_id", await CtiExtension.filter(connection_id__in=ids).order_by("extension"))


async def queues_by_line(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[CtiQueue]]:
    return grouped("connection_id", await CtiQueue.filter(connection_id__in=ids).order_by("name"))


async def users_by_queue(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[User]]:
    return await linked(users.visible_to(viewer).order_by("name"), "cti_queue_user", "queue_id", "user_id", ids)
