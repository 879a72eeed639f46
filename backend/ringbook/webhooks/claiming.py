"""Which deliveries are due, and taking one: nobody else then takes it, unless whoever took it dies."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.limits import limits
from ringbook.settings import settings
from ringbook.webhooks.models import WebhookDelivery

ROOM = 1.5
"""Times as long as one post may take: nobody else takes a delivery whose worker lives."""
_DUE = """
SELECT w.id FROM webhook w WHERE
    EXISTS (SELECT FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'waiting' AND d.event_id IS NULL
        AND d.next_try_at <= clock_timestamp())
    OR w.paused_at IS NULL AND EXISTS (SELECT FROM webhook_delivery d WHERE d.webhook_id = w.id
        AND d.state = 'waiting' AND d.event_id IS NOT NULL AND d.next_try_at <= clock_timestamp())
"""
_CLAIM = """
UPDATE webhook_delivery SET tries = tries + 1, tried_at = clock_timestamp(),
    next_try_at = clock_timestamp() + %s * interval '1 second'
WHERE id = coalesce(
    (SELECT id FROM webhook_delivery WHERE webhook_id = %s AND state = 'waiting' AND event_id IS NULL
        AND next_try_at <= clock_timestamp() LIMIT 1 FOR UPDATE SKIP LOCKED),
    (SELECT id FROM webhook_delivery WHERE webhook_id = %s AND state = 'waiting' AND event_id IS NOT NULL
        AND next_try_at <= clock_timestamp() AND EXISTS (SELECT FROM webhook WHERE id = %s AND paused_at IS NULL)
        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED))
RETURNING id
"""
# A test goes first, and also while the webhook is paused: somebody waits for it.


async def due() -> list[UUID]:
    """Webhooks with something to be sent."""
    return [row["id"] for row in await _rows(_DUE, [])]


async def claim(webhook_id: UUID) -> WebhookDelivery | None:
    """The next delivery of the webhook, for one try. A worker that dies leaves it due again after the lease."""
    lease = max(settings().webhook_lease, limits().outgoing_seconds * ROOM)
    found = await _rows(_CLAIM, [lease, webhook_id, webhook_id, webhook_id])
    return await WebhookDelivery.get_or_none(id=found[0]["id"]).select_related("webhook") if found else None


async def _rows(sql: str, values: list[Any]) -> Sequence[dict[str, Any]]:
    return await connections.get("default").execute_query_dict(sql, values)
