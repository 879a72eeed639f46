"""Batch reads of messages and of what hangs on them."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from uuid import UUID

from tortoise import connections

from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.files import policy as files
from ringbook.files.models import File
from ringbook.messaging.models import Message, MessageChannel, MessageGateway, MessageSignature, MessageTemplate
from ringbook.messaging.policy import templates, visible_to

_FILES = """
SELECT m.message_id AS message, v.file_id AS file FROM message_file m JOIN file_version v ON v.id = m.version_id
WHERE m.message_id = ANY(%s)
"""
_QUEUED = "SELECT channel, count(*) AS count FROM message WHERE state = 'queued' GROUP BY channel"


async def messages_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Message]:
    return by("id", await visible_to(viewer, among=Message.filter(id__in=ids)))


async def templates_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, MessageTemplate]:
    return by("id", await rows_by(templates(viewer), "id", ids))


async def files_by_message(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[File]]:
    """Those that went along, by name, as far as the viewer sees them."""
    pairs = await connections.get("default").execute_query_dict(_FILES, [ids])
    seen = files.visible_to(viewer, among=File.filter(id__in=[pair["file"] for pair in pairs]))
    found, told = await seen.order_by("name", "id"), defaultdict[Hashable, list[File]](list)
    for file in found:
        for pair in pairs:
            if pair["file"] == file.id:
                told[pair["message"]].append(file)
    return told


async def gateways_by_channel(channels: list[MessageChannel], viewer: Viewer) -> Mapping[Hashable, MessageGateway]:
    """Whoever sees a message may know why it waits."""
    return by("channel", await MessageGateway.filter(channel__in=channels))


async def queued_by_channel(channels: list[MessageChannel], viewer: Viewer) -> Mapping[Hashable, int]:
    rows = await connections.get("default").execute_query_dict(_QUEUED)
    return {MessageChannel(row["channel"]): row["count"] for row in rows}


async def signatures_by_user(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, str]:
    """The viewer's own, and nobody else's."""
    own = await MessageSignature.filter(user_id__in=[id for id in ids if id == viewer.user_id])
    return {row.user_id: row.html for row in own}
