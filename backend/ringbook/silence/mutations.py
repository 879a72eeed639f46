"""Ending the silence."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.reading import shown
from ringbook.silence import actions, policy
from ringbook.silence.types import Silence


@strawberry.type(description="What is left of the silence.")
class SilencePayload(Payload):
    silence: Silence | None = strawberry.field(default=None, description="Null: it is over.")


@strawberry.type
class SilenceMutations:
    @mutation(
        requires="enterprise:configure",
        description="Lets a restored copy dial, send and listen again; do so only when the original is gone, or both"
        " will. Messages that waited when the backup was made become UNCLEAR: the original may have sent them;"
        " deliveries to webhooks are sent, under the same webhook-id. Twice is once.",
    )
    async def silence_end(self, info: Info) -> SilencePayload:
        await actions.end(by=info.context.viewer)
        return SilencePayload.of(silence=shown(await policy.current()))
