"""Who hears of a webhook that was paused by itself: those who manage webhooks."""

from uuid import UUID

from tortoise import connections

from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind
from ringbook.webhooks.models import Webhook, WebhookPauseReason
from ringbook.webhooks.policy import MANAGE
from ringbook.webhooks.wording import PAUSED

_MANAGERS = """
SELECT DISTINCT ur.user_id FROM user_role ur JOIN role r ON r.id = ur.role_id JOIN user_account u ON u.id = ur.user_id
WHERE u.active AND r.permissions ? %s
"""


async def tell_paused(webhook: Webhook, reason: WebhookPauseReason) -> None:
    title, words = PAUSED[reason], {"name": webhook.name}
    await notify(NotificationKind.WEBHOOK_PAUSED, await managers(), subject=webhook, title=title, words=words)


async def managers() -> list[UUID]:
    rows = await connections.get("default").execute_query_dict(_MANAGERS, [MANAGE])
    return [row["user_id"] for row in rows]
