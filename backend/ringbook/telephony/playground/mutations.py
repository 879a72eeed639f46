"""Events that an administrator has taken for real: from the playground, and from the log."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.telephony import policy as telephony
from ringbook.telephony.log import policy
from ringbook.telephony.log.replay import replay, take
from ringbook.telephony.log.types import CtiLogEntry
from ringbook.telephony.playground.posting import posted_of
from ringbook.telephony.playground.types import CtiPostInput


@strawberry.input(description="What to take once more.")
class CtiLogReplayInput:
    id: strawberry.ID = strawberry.field(description="The entry of the log.")


@strawberry.type(description="The log's new entry, or why not.")
class CtiLogEntryPayload(Payload):
    cti_log_entry: CtiLogEntry | None = strawberry.field(
        default=None, description="What came of it; what the line refuses is refused here too, and logged."
    )


@strawberry.type
class PlaygroundMutations:
    @mutation(
        requires="telephony:configure",
        description="Takes an event for real, as if the line's PBX had posted it; its signature and address apart."
        " Errors: NOT_FOUND, TOO_LARGE.",
    )
    async def cti_event_post(self, info: Info, input: CtiPostInput) -> CtiLogEntryPayload:
        line = await find(telephony.connections(info.context.viewer), input.connection_id, "connectionId")
        posted = await posted_of(input.content_type, input.body, input.path)
        return CtiLogEntryPayload.of(cti_log_entry=await take(posted, line))

    @mutation(
        requires="telephony:configure",
        description="Takes once more what a PBX posted, as of the time when it came, under the line's settings of"
        " today. What is known already changes nothing. Errors: NOT_FOUND.",
    )
    async def cti_log_replay(self, info: Info, input: CtiLogReplayInput) -> CtiLogEntryPayload:
        viewer = info.context.viewer
        old = await find(policy.visible_to(viewer).filter(connection__deleted_at=None), input.id)
        return CtiLogEntryPayload.of(cti_log_entry=await replay(old))
