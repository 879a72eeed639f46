"""What is behind a calendar's secret address, with the rights that its owner has at that moment."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from anyio import to_thread

from ringbook.activities.feed.calendar import Entry, written
from ringbook.activities.feed.models import CalendarFeed
from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.policy import done_by, visible_to
from ringbook.contacts import policy as contacts
from ringbook.contacts.records import Record
from ringbook.core.errors import not_found
from ringbook.core.viewer import Viewer
from ringbook.core.words import speaking
from ringbook.identity.secrets import token_hash
from ringbook.identity.viewers import viewer_of_user
from ringbook.organizations import policy as organizations

BACK, AHEAD = timedelta(days=90), timedelta(days=366)
MOST = 5_000
USED = timedelta(minutes=1)
"""How exactly it is noted when somebody read it."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What somebody's calendar shows at this moment. home: the app's address."""

    viewer: Viewer
    entries: Sequence[Entry]
    home: str

    @property
    def tag(self) -> str:
        """Another one whenever the calendar would be written otherwise; to write thousands of activities takes long."""
        rows = [(*_version(each.activity), *map(str, each.parts)) for each in self.entries]
        said = repr((self.viewer.name, self.viewer.language, self.viewer.timezone, self.home, rows))
        return sha256(said.encode()).hexdigest()

    async def write(self) -> bytes:
        """As an iCalendar, in the language of whose it is."""
        with speaking(self.viewer.language):
            return await to_thread.run_sync(written, self.entries, self.viewer, self.home)


async def agenda_of(secret: str, home: str) -> Agenda:
    """Raises NOT_FOUND for an address that is made up, withdrawn, or of somebody who is inactive."""
    feed = await CalendarFeed.get_or_none(token_hash=token_hash(secret))
    viewer = await viewer_of_user(feed.user_id) if feed else None
    if feed is None or viewer is None:
        raise not_found()
    await _note_use(feed)
    return Agenda(viewer, await _shown(viewer), home)


async def _shown(viewer: Viewer) -> Sequence[Entry]:
    """The next MOST by begin that are theirs to do, or that they take part in."""
    now = datetime.now(UTC)
    rows = visible_to(viewer).filter(
        done_by(viewer.user_id), in_calendar=True, ends_at__gte=now - BACK, starts_at__lte=now + AHEAD
    )
    found = await rows.order_by("starts_at", "id").limit(MOST).select_related("category")
    company = [[id for id in (row.contact_id, row.organization_id) if id] for row in found]
    seen = await _seen({id for ids in company for id in ids}, viewer)
    return [Entry(row, [seen[id] for id in ids if id in seen]) for row, ids in zip(found, company, strict=True)]


async def _seen(ids: Collection[UUID], viewer: Viewer) -> Mapping[UUID, Record]:
    """Those of these contacts and organizations whom the viewer sees, who need not see all that an activity is with."""
    people = await contacts.visible_to(viewer).filter(id__in=ids)
    firms = await organizations.visible_to(viewer).filter(id__in=ids)
    return {each.id: each for each in people} | {each.id: each for each in firms}


def _version(activity: Activity) -> tuple[object, ...]:
    return activity.id, activity.version, activity.updated_at


async def _note_use(feed: CalendarFeed) -> None:
    now = datetime.now(UTC)
    if feed.read_at is None or feed.read_at < now - USED:
        await CalendarFeed.filter(id=feed.id).update(read_at=now)
