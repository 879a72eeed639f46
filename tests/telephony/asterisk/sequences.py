"""What an Asterisk says of whole calls: `sequences/*.ami`, a message a paragraph.

Written by hand in the form of Asterisk 20's documentation and of what others have recorded, for the lack of an Asterisk
here. 101 is Bartek's phone, 102 Zofia's, `operator` the trunk.
"""

from itertools import zip_longest
from pathlib import Path

from ringbook.telephony.asterisk.calls import Calls
from ringbook.telephony.asterisk.wire import UNKNOWN, Message
from ringbook.telephony.dialects.event import CtiEvent

FOLDER = Path(__file__).parent / "sequences"


def paragraphs(name: str) -> list[str]:
    """The messages of a sequence as they are written."""
    return (FOLDER / f"{name}.ami").read_text().strip().split("\n\n")


def on_the_wire(paragraph: str) -> bytes:
    return paragraph.strip().replace("\n", "\r\n").encode() + b"\r\n\r\n"


def up(new_channel: str) -> str:
    """How the channel that came up with this message is listed once somebody talks in it."""
    kept = [line for line in new_channel.splitlines()[2:] if not line.startswith("ChannelState")]
    return "\n".join([*kept, "ChannelState: 6", "ChannelStateDesc: Up", "Duration: 00:01:10", "BridgeId: 338ab658"])


def messages(name: str) -> list[Message]:
    """The same, read."""
    return [_read(paragraph) for paragraph in paragraphs(name)]


def woven(*names: str) -> list[str]:
    """Several sequences at the same time: a message of each in turn."""
    rows = zip_longest(*map(paragraphs, names))
    return [paragraph for row in rows for paragraph in row if paragraph]


def told(calls: Calls, *sequences: list[Message]) -> list[CtiEvent]:
    """The events that follow from these messages."""
    return [event for sequence in sequences for message in sequence for event in calls.heard(message)]


def said(event: CtiEvent) -> tuple[str, ...]:
    """An event in short: what happened, to which call, who rings or answers, why it ended."""
    return event.kind.value, event.external_id, ",".join(event.users) or event.answering, event.cause


def _read(paragraph: str) -> Message:
    pairs = [line.split(":", 1) for line in paragraph.splitlines()]
    return {key.lower(): "" if value.strip() == UNKNOWN else value.strip() for key, value in pairs}
