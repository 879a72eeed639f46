"""The secret address of the viewer's calendar."""

import strawberry

from ringbook.activities.feed import actions
from ringbook.activities.feed.types import CalendarFeed
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.http.home import home_of


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
        people=True,
        description="Makes a secret address at which other calendars read the viewer's activities, those with"
        " inCalendar, from 90 days ago to a year ahead. The former address stops working. Errors: SESSION_ONLY.",
    )
    async def calendar_feed_create(self, info: Info) -> CalendarFeedPayload:
        feed, secret = await actions.create(by=info.context.viewer)
        url = f"{home_of(info.context.connection)}/calendar/{secret}.ics"
        return CalendarFeedPayload.of(url=url, feed=feed)

    @mutation(
        requires=SIGNED_IN,
        people=True,
        description="Withdraws the address: it answers 404 from then on. Errors: SESSION_ONLY.",
    )
    async def calendar_feed_withdraw(self, info: Info) -> CalendarFeedPayload:
        await actions.withdraw(by=info.context.viewer)
        return CalendarFeedPayload()
