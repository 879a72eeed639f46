"""Asking what would come of an event, and for events to try."""

import secrets
from dataclasses import asdict

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find
from ringbook.core.reading import shown
from ringbook.core.words import say
from ringbook.telephony import policy
from ringbook.telephony.identification.asking import diagnosis
from ringbook.telephony.log.events import CtiEvent
from ringbook.telephony.playground import samples
from ringbook.telephony.playground.posting import posted_of
from ringbook.telephony.playground.preview import preview
from ringbook.telephony.playground.types import CtiPostInput, CtiPreview, CtiSample


@strawberry.type
class PlaygroundQueries:
    @query(
        requires="telephony:configure",
        description="For each dialect the events of a call that rings, is answered and ends, as its maker documents"
        " them.",
    )
    async def cti_samples(self, info: Info) -> list[CtiSample]:
        found = samples.samples(f"{secrets.randbelow(10**8):08}")
        return [CtiSample(**asdict(each) | {"name": say(each.name)}) for each in found]

    @query(
        requires="telephony:configure",
        description="What would come of an event: nothing is written. Errors: NOT_FOUND, TOO_LARGE.",
    )
    async def cti_preview(self, info: Info, input: CtiPostInput) -> CtiPreview:
        line = await find(policy.connections(info.context.viewer), input.connection_id, "connectionId")
        seen = await preview(await posted_of(input.content_type, input.body, input.path), line)
        found = await diagnosis(seen.number, line.region, line, by=info.context.viewer) if seen.number else None
        understood, error = seen.understood, seen.understood.error
        return CtiPreview(
            dialect=understood.dialect,
            events=[CtiEvent.of(event.told()) for event in understood.events],
            diagnosis=shown(found),
            rings=shown(seen.rings),
            status=understood.reply.status,
            answer=understood.reply.body,
            answer_type=understood.reply.type,
            error=str(error) if error else None,
        )
