"""What is behind a calendar's secret address, with the rights that its owner has at that moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from anyio import to_thread

from ringbook.activities.feed.calendar import parts_of, written
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


@dataclass(frozen=True, slots=True)
class Agenda:
    """What somebody's calendar shows at this moment. home: the app's address."""

    viewer: Viewer
    activities: Sequence[Activity]
    home: str

    @property
    def tag(self) -> str:
        """Another one whenever the calendar would be written otherwise; to write thousands of activities takes long."""
        rows = [(row.id, row.version, row.updated_at, *map(str, parts_of(row))) for row in self.activities]
        said = repr((self.viewer.name, self.viewer.language, self.viewer.timezone, self.home, rows))
        return sha256(said.encode()).hexdigest()

    async def write(self) -> bytes:
        """As an iCalendar, in the language of whose it is."""
        with speaking(self.viewer.language):
            return await to_thread.run_sync(written, self.activities, self.viewer, self.home)


async def agenda_of(secret: str, home: str) -> Agenda:
    """Raises NOT_FOUND for an address that is made up, withdrawn, or of somebody who is inactive."""
    feed = await CalendarFeed.get_or_none(token_hash=token_hash(secret))
    viewer = await viewer_of_user(feed.user_id) if feed else None
    if feed is None or viewer is None:
        raise not_found()
    await _note_use(feed)
    return Agenda(viewer, await _shown(viewer), home)


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
