"""Giving a calendar a secret address, and withdrawing it."""

from ringbook.activities.feed.models import CalendarFeed
from ringbook.activities.feed.policy import visible_to
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record
from ringbook.identity.secrets import new_token, token_hash

CREATED = "calendar_feed.created"
WITHDRAWN = "calendar_feed.withdrawn"


async def create(*, by: Viewer) -> tuple[CalendarFeed, str]:
    """The viewer's feed and its secret, told this once; the former one is withdrawn."""
    await withdraw(by=by)
    secret = new_token()
    feed = await CalendarFeed.create(user_id=by.user_id, token_hash=token_hash(secret))
    await record(CREATED, feed, by=by)
    return feed, secret


async def withdraw(*, by: Viewer) -> None:
    """Nobody reads the viewer's calendar by its address any more; nothing happens where there is none."""
    if feed := await visible_to(by).select_for_update().first():
        await record(WITHDRAWN, feed, by=by)
        await feed.delete()
