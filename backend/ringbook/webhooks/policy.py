"""Who sees and changes webhooks: those who manage them, all of them."""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.conditions import NOTHING
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.webhooks.models import Webhook, WebhookDelivery

MANAGE = "webhooks:manage"


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Webhook]:
    return Webhook.filter(_gate(viewer))


def deliveries(viewer: Viewer) -> QuerySet[WebhookDelivery]:
    """What was sent with one, and what was answered, is only for those who see its subject: types.py."""
    return WebhookDelivery.filter(_gate(viewer))


def _gate(viewer: Viewer) -> Q:
    return Q() if viewer.may(MANAGE) else NOTHING
