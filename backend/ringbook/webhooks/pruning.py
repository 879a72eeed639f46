"""Old deliveries go."""

from datetime import UTC, datetime

from ringbook.webhooks.models import WebhookDelivery
from ringbook.webhooks.redelivery import KEPT

AT_ONCE = 5_000


async def prune() -> int:
    """Forget the oldest of those that are older than thirty days; how many went."""
    old = WebhookDelivery.filter(created_at__lt=datetime.now(UTC) - KEPT)
    ids = await old.order_by("created_at").limit(AT_ONCE).values_list("id", flat=True)
    return await WebhookDelivery.filter(id__in=ids).delete()
