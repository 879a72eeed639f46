"""What the viewer is told, at once."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, subscription
from ringbook.core.reading import shown
from ringbook.notifications.actions import inbox
from ringbook.notifications.loaders import notifications_by_id, seen
from ringbook.notifications.types import Notification
from ringbook.realtime.watch import watch


@strawberry.type
class NotificationSubscriptions:
    @subscription(
        requires=SIGNED_IN,
        description="What the viewer is told, as it happens, each once; nothing about what is out of their sight."
        " Ask viewer.notifications after every (re)connect. Errors: UNAUTHENTICATED.",
    )
    async def notification_added(self, info: Info) -> AsyncGenerator[Notification, None]:
        async with aclosing(watch(info, inbox(info.context.viewer.user_id))) as events:
            async for event in events:
                row = await info.context.load(notifications_by_id, event.subject_id)
                if row and await seen([row], info.context):
                    yield shown(row)
