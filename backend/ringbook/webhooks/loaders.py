"""Batch reads of webhooks."""

from collections.abc import Mapping
from uuid import UUID

from tortoise import connections

from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.webhooks.models import Webhook
from ringbook.webhooks.policy import visible_to

MOST_COUNTED = 10_000
_WAITING = """
SELECT wanted.id, (SELECT count(*) FROM (SELECT FROM webhook_delivery d WHERE d.webhook_id = wanted.id
    AND d.state = 'waiting' AND d.event_id IS NOT NULL LIMIT %s) few) AS found
FROM unnest(%s::uuid[]) AS wanted (id)
"""


async def webhooks_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Webhook]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))


async def waiting_by_webhook(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many deliveries wait; 10 000 stand for more."""
    rows = await connections.get("default").execute_query_dict(_WAITING, [MOST_COUNTED, ids])
    return {row["id"]: row["found"] for row in rows}
