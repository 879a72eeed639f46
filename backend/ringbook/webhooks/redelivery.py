"""What people have sent: a test, a delivery once more, what happened in some days."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tortoise import connections

from ringbook.core.errors import DomainError
from ringbook.silence.actions import refuse_while_silent
from ringbook.webhooks.actions import held
from ringbook.webhooks.catalogue import TEST
from ringbook.webhooks.models import Webhook, WebhookDelivery, WebhookDeliveryState

KEPT = timedelta(days=30)
"""How long deliveries are kept, and how far back one can go."""
MOST = 10_000
"""Events that are sent again in one go."""

# Ids are in order of time to the moment of their making, which may be some seconds from `at`: an hour is room enough.
_MATCHING = """
SELECT e.id, e.name, e.subject_type, e.subject_id FROM event e, webhook w
WHERE w.id = %(webhook)s AND e.id >= %(from_id)s AND e.id < %(to_id)s AND e.at >= %(from)s AND e.at < %(to)s
    AND w.events ?| ARRAY[e.name, split_part(e.name, '.', 1) || '.*']
    AND (%(all)s OR NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.event_id = e.id AND d.webhook_id = w.id
        AND d.state IN ('waiting', 'delivered')))
"""
_COUNT = f"SELECT count(*) AS found FROM ({_MATCHING} LIMIT {MOST + 1}) few"
_REPLAY = f"""
INSERT INTO webhook_delivery (webhook_id, event_id, name, subject_type, subject_id)
SELECT %(webhook)s, id, name, subject_type, subject_id FROM ({_MATCHING}) again ORDER BY id
ON CONFLICT (event_id, webhook_id) DO UPDATE SET state = 'waiting', tries = 0, next_try_at = clock_timestamp()
"""
SLACK = timedelta(hours=1)
MARGIN = timedelta(minutes=1)
"""Between an event's own time and the moment at which it was written, and so missed by a webhook paused in between."""


async def test(webhook: Webhook) -> WebhookDelivery:
    """Post something that is no event, once, whether the webhook is paused or not. Raises SILENT."""
    await refuse_while_silent()
    return await WebhookDelivery.create(webhook=webhook, name=TEST, next_try_at=datetime.now(UTC))


async def retry(delivery: WebhookDelivery) -> WebhookDelivery:
    """Begin anew with a delivery, whatever became of it. Raises SILENT, PAUSED, and IS_TEST for a test."""
    await refuse_while_silent()
    if delivery.event_id is None:
        raise DomainError("is_test", "This was a test: send another one instead.", field="id")
    webhook = await held(await delivery.webhook)
    if webhook.paused_at:
        raise _paused()
    again = {"state": WebhookDeliveryState.WAITING, "tries": 0, "next_try_at": datetime.now(UTC)}
    await WebhookDelivery.filter(id=delivery.id).update(**again)
    delivery.update_from_dict(again)
    return delivery


async def replay(webhook: Webhook, start: datetime, end: datetime | None = None, *, again: bool = False) -> int:
    """Send what happened from `start` on and before `end`, and how many events that is.

    again: also what was delivered, or waits, already. Raises SILENT, PAUSED, OUT_OF_RANGE for what is older than thirty
    days or no period, and TOO_MANY above 10 000 events.
    """
    await refuse_while_silent()
    now = datetime.now(UTC)
    end = min(end or now, now)
    if start >= end or start < now - KEPT:
        raise DomainError("out_of_range", "Choose a period within the last thirty days.", field="from")
    if (await held(webhook)).paused_at:
        raise _paused()
    values = {"webhook": webhook.id, "from": start, "to": end, "all": again}
    values |= {"from_id": _key(start - SLACK), "to_id": _key(end + SLACK)}
    found = await _count(values)
    if found > MOST:
        sentence = "More than {most} events happened then; choose a shorter period."
        raise DomainError("too_many", sentence, field="from", most=MOST)
    await connections.get("default").execute_query(_REPLAY, values)
    return found


async def replay_missed(webhook: Webhook, since: datetime) -> int:
    """What happened since it was paused, as far back as one can go. Raises TOO_MANY."""
    begun = max(since - MARGIN, webhook.created_at)
    return await replay(webhook, max(begun, datetime.now(UTC) - KEPT + SLACK))


async def _count(values: Any) -> int:
    [row] = await connections.get("default").execute_query_dict(_COUNT, values)
    return int(row["found"])


def _key(at: datetime) -> str:
    """The smallest key of that moment."""
    milliseconds = max(0, int(at.timestamp() * 1000))
    return f"{milliseconds:012x}".rjust(12, "0") + "0" * 20


def _paused() -> DomainError:
    return DomainError("paused", "The webhook is paused: resume it first.", field="id")
