"""What becomes of the calls that the viewer asked for."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import subscription
from ringbook.core.reading import shown
from ringbook.dialling.requests.loaders import dial_requests_by_id
from ringbook.dialling.requests.types import DialRequest
from ringbook.history.models import Event
from ringbook.realtime.watch import watch


@strawberry.type(description="Something became of a call that the viewer asked for.")
class DialRequestEvent:
    seq: int = strawberry.field(description="Counts up over everything.")
    dial_request: DialRequest = strawberry.field(description="The request as it is now.")


@strawberry.type
class DiallingSubscriptions:
    @subscription(
        requires="calls:dial",
        description="What becomes of the calls that the viewer asked for with callDial; of the calls themselves tells"
        " callChanged. Errors: UNAUTHENTICATED, FORBIDDEN.",
    )
    async def dial_request_changed(self, info: Info) -> AsyncGenerator[DialRequestEvent, None]:
        channel = f"user:{info.context.viewer.user_id}"
        async with aclosing(watch(info, channel, only=_of_requests)) as events:
            async for event in events:
                request = await info.context.load(dial_requests_by_id, event.subject_id)
                if request:
                    yield DialRequestEvent(seq=event.seq, dial_request=shown(request))


def _of_requests(event: Event) -> bool:
    return event.subject_type == "DialRequest"
