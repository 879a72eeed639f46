"""Live screens: an open record, and the viewer's own phone."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Any
from uuid import UUID

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.answers import Loader
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, subscription
from ringbook.core.errors import not_found
from ringbook.core.ids import split_id
from ringbook.core.reading import shown
from ringbook.history.actions import SETTINGS
from ringbook.history.types import subject_of
from ringbook.organizations.loaders import organizations_by_id
from ringbook.realtime import listeners
from ringbook.realtime.rights import concerns_record, in_story, may_have_left, of_settings
from ringbook.realtime.types import CallEvent, RecordEvent
from ringbook.realtime.watch import watch
from ringbook.telephony.loaders import calls_by_id
from ringbook.tickets.loaders import tickets_by_id

__all__ = ["RealtimeSubscriptions", "listeners"]  # so that the web process listens too
RECORDS: dict[str, Loader[UUID, Any]] = {
    "Contact": contacts_by_id,
    "Organization": organizations_by_id,
    "Ticket": tickets_by_id,
}
Record = Annotated[strawberry.ID, strawberry.argument(description="A contact, an organization or a ticket.")]
After = Annotated[
    int | None,
    strawberry.argument(description="The last seq you saw: what you missed since then comes first, oldest first."),
]


@strawberry.type
class RealtimeSubscriptions:
    @subscription(
        requires=SIGNED_IN,
        description="What happens to a contact, organization or ticket that is open, as it happens. It ends with"
        " NOT_FOUND as soon as the viewer may no longer see it. Errors: NOT_FOUND, UNAUTHENTICATED.",
    )
    async def record_changed(self, info: Info, id: Record, after: After = None) -> AsyncGenerator[RecordEvent, None]:
        kind, key = split_id(id) or ("", None)
        sees = RECORDS.get(kind)
        if sees is None or key is None or not await info.context.load(sees, key):
            raise not_found()
        async with aclosing(watch(info, str(key), after=after, aside=[SETTINGS], only=concerns_record)) as events:
            async for event in events:
                record = await info.context.load(sees, key)
                if record is None:
                    raise not_found()
                if of_settings(event):
                    continue
                if await subject_of(event, info.context):
                    story = await in_story(event, key)
                    yield RecordEvent(seq=event.seq, entry=shown(event), on_timeline=story, record=record)
                elif await may_have_left(event):
                    yield RecordEvent(seq=event.seq, entry=None, on_timeline=False, record=record)

    @subscription(
        requires=SIGNED_IN,
        description="Calls that concern the viewer: one rings on their extension, is answered, ends."
        " Ask liveCalls after every (re)connect. Errors: UNAUTHENTICATED.",
    )
    async def call_changed(self, info: Info) -> AsyncGenerator[CallEvent, None]:
        async with aclosing(watch(info, f"user:{info.context.viewer.user_id}")) as events:
            async for event in events:
                call = await info.context.load(calls_by_id, event.subject_id) if event.subject_type == "Call" else None
                if call:
                    yield CallEvent(seq=event.seq, name=event.name, call=call)
