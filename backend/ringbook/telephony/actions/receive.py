"""A PBX's request is taken, and what came of it is told to the log."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.limits import limits
from ringbook.telephony.actions.take import taken
from ringbook.telephony.dialects.posted import Posted
from ringbook.telephony.dialects.reading import plain
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.log.models import CtiLogEntry, CtiOutcome
from ringbook.telephony.models import Call
from ringbook.telephony.understanding import Understood, refusal, understand

HIDDEN = "…"
"""In the log, in the place of the token in an answer."""


@dataclass(frozen=True, slots=True)
class Received:
    """call: the last one that the events were about."""

    understood: Understood
    outcome: CtiOutcome
    call: Call | None = None


async def receive(posted: Posted, line: CtiConnection, *, trusted: bool = False) -> Received:
    """Take all its events, or none. trusted: as `understand` has it."""
    understood = understand(posted, line, trusted=trusted)
    if understood.error:
        return Received(understood, CtiOutcome.REFUSED)
    if not understood.events:
        return Received(understood, CtiOutcome.IGNORED)
    try:
        async with unit_of_work():
            results = [await taken(event, line, posted.at) for event in understood.events]
    except DomainError as error:
        return Received(replace(understood, reply=refusal(error, 422), error=error), CtiOutcome.REFUSED)
    new = any(result.new for result in results)
    return Received(understood, CtiOutcome.TAKEN if new else CtiOutcome.REPEATED, results[-1].call)


def entry(posted: Posted, line: CtiConnection, received: Received) -> CtiLogEntry:
    """The log's entry, not yet written, without the token."""
    understood, error = received.understood, received.understood.error
    return CtiLogEntry(
        connection=line,
        method=posted.method[:8],
        path=plain(posted.tail, 200) or "",
        query=plain(posted.query, limits().phone_event_bytes) or "",
        content_type=plain(posted.content_type, 200) or "",
        body=posted.body,
        address=posted.address[:64],
        dialect=understood.dialect,
        outcome=received.outcome,
        events=[event.told() for event in understood.events],
        status=understood.reply.status,
        answer=understood.reply.body.replace(posted.home.rpartition("/")[2], HIDDEN),
        answer_type=understood.reply.type,
        error={"sentence": error.sentence, "values": _plain(error.values)} if error else None,
        call=received.call,
        created_at=posted.at,
    )


def _plain(values: Mapping[str, object]) -> dict[str, str | int]:
    return {name: value if isinstance(value, str | int) else str(value) for name, value in values.items()}
