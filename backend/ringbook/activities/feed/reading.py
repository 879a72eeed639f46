"""What is behind a calendar's secret address, with the rights that its owner has at that moment."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from anyio import to_thread

from ringbook.activities.feed.calendar import written
from ringbook.activities.feed.models import CalendarFeed
from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.policy import done_by, visible_to
from ringbook.core.errors import not_found
from ringbook.core.viewer import Viewer
from ringbook.core.words import speaking
from ringbook.identity.secrets import token_hash
from ringbook.identity.viewers import viewer_of_user

BACK, AHEAD = timedelta(days=90), timedelta(days=366)
MOST = 5_000
USED = timedelta(minutes=1)
"""How exactly it is noted when somebody read it."""


async def calendar_of(secret: str, home: str) -> bytes:
    """The iCalendar. Raises NOT_FOUND for an address that is made up, withdrawn, or of somebody who is inactive."""
    feed = await CalendarFeed.get_or_none(token_hash=token_hash(secret))
    viewer = await viewer_of_user(feed.user_id) if feed else None
    if feed is None or viewer is None:
        raise not_found()
    await _note_use(feed)
    activities = await _shown(viewer)
    with speaking(viewer.language):
        return await to_thread.run_sync(written, activities, viewer, home)


async def _shown(viewer: Viewer) -> Sequence[Activity]:
    """The next MOST by begin that are theirs to do, or that they take part in."""
    now = datetime.now(UTC)
    rows = visible_to(viewer).filter(
        done_by(viewer.user_id), in_calendar=True, ends_at__gte=now - BACK, starts_at__lte=now + AHEAD
    )
    return await rows.order_by("starts_at", "id").limit(MOST).select_related("contact", "organization", "category")


async def _note_use(feed: CalendarFeed) -> None:
    now = datetime.now(UTC)
    if feed.read_at is None or feed.read_at < now - USED:
        await CalendarFeed.filter(id=feed.id).update(read_at=now)
