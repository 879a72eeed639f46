"""Settings and rights, as they change."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, subscription
from ringbook.history.actions import SETTINGS
from ringbook.identity.types import Viewer
from ringbook.realtime.types import SettingsEvent
from ringbook.realtime.watch import watch


@strawberry.type
class SettingsSubscriptions:
    @subscription(
        requires=SIGNED_IN,
        description="Changes of settings, dictionaries, roles and users, with the viewer as they are from now on: ask"
        " again for what an open screen shows of them. Errors: UNAUTHENTICATED.",
    )
    async def settings_changed(self, info: Info) -> AsyncGenerator[SettingsEvent, None]:
        async with aclosing(watch(info, SETTINGS, str(info.context.viewer.user_id))) as events:
            async for event in events:
                yield SettingsEvent(seq=event.seq, name=event.name, viewer=Viewer(asker=info.context.viewer))
