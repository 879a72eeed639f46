"""The secret address of the viewer's calendar."""

import strawberry

from ringbook.activities.feed import actions
from ringbook.activities.feed.types import CalendarFeed
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.http.home import home_of
from ringbook.core.viewer import Viewer


@strawberry.type(description="The feed with its address, or why not.")
class CalendarFeedPayload(Payload):
    url: str | None = strawberry.field(
        default=None, description="Where calendars subscribe; it ends in .ics. It holds the secret: shown this once."
    )
    feed: CalendarFeed | None = strawberry.field(default=None, description="The feed; null when it is withdrawn.")


@strawberry.type
class CalendarFeedMutations:
    @mutation(
        requires=SIGNED_IN,
        description="Makes a secret address at which other calendars read the viewer's activities, those with"
        " inCalendar, from 90 days ago to a year ahead. The former address stops working. Errors: SESSION_ONLY.",
    )
    async def calendar_feed_create(self, info: Info) -> CalendarFeedPayload:
        feed, secret = await actions.create(by=_person(info))
        url = f"{home_of(info.context.connection)}/calendar/{secret}.ics"
        return CalendarFeedPayload.of(url=url, feed=feed)

    @mutation(
        requires=SIGNED_IN,
        description="Withdraws the address: it answers 404 from then on. Errors: SESSION_ONLY.",
    )
    async def calendar_feed_withdraw(self, info: Info) -> CalendarFeedPayload:
        await actions.withdraw(by=_person(info))
        return CalendarFeedPayload()


def _person(info: Info) -> Viewer:
    """Raises SESSION_ONLY: a key with few scopes must not open what all of its user's rights show."""
    viewer = info.context.viewer
    if viewer.via == "key":
        raise DomainError("session_only", "A key can't do this; sign in for it.")
    return viewer
