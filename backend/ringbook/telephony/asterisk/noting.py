"""What an Asterisk told, for the log of its line: the messages that moved a call, as they came."""

from collections.abc import Sequence

from ringbook.telephony.actions.take import Taken
from ringbook.telephony.asterisk.wire import Message
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection, CtiDialect
from ringbook.telephony.log.keeping import keep
from ringbook.telephony.log.models import CtiLogEntry, CtiOutcome

METHOD = "AMI"
"""In the place of an HTTP method."""


async def note(message: Message, events: Sequence[CtiEvent], taken: Sequence[Taken], line: CtiConnection) -> None:
    """One entry for a message and the events that followed from it."""
    new = any(each.new for each in taken)
    entry = CtiLogEntry(
        connection=line,
        method=METHOD,
        path=message.get("event", ""),
        content_type="text/plain",
        body="\n".join(f"{key}: {value}" for key, value in message.items()).encode(),
        address=line.asterisk_host[:64],
        dialect=CtiDialect.ASTERISK,
        outcome=CtiOutcome.TAKEN if new else CtiOutcome.REPEATED,
        events=[event.told() for event in events],
        status=200,
        call=taken[-1].call,
    )
    await keep(entry)
