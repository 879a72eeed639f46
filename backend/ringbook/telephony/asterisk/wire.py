"""The manager interface's messages: lines of `Key: Value`, with an empty line behind each message."""

from asyncio import StreamReader

MOST_LINES = 500
"""Lines of one message; Asterisk's longest have about a hundred."""
LONGEST_LINE = 64 * 1024
LONGEST_VALUE = 100
"""Characters of a value that are kept: as many as a number or a name of a call may have."""
UNKNOWN = "<unknown>"
Message = dict[str, str]
"""Values by their keys in small letters; of a key that comes twice the first value."""


class Nonsense(Exception):
    """What came is no manager interface's message."""


async def read_message(reader: StreamReader) -> Message:
    """The next message. Raises EOFError when the other side hung up, Nonsense for what no Asterisk says."""
    message: Message = {}
    for _ in range(MOST_LINES):
        line = await read_line(reader)
        if not line:
            if message:
                return message
            continue
        key, colon, value = line.partition(":")
        if colon:
            message.setdefault(key.strip().lower(), _value(value))
    raise Nonsense("a message without an end")


async def read_line(reader: StreamReader) -> str:
    """A line without its end. Raises EOFError or Nonsense."""
    try:
        line = await reader.readline()
    except ValueError as error:  # longer than the reader's limit
        raise Nonsense("a line without an end") from error
    if not line.endswith(b"\n"):
        raise EOFError
    return line.decode("utf-8", "replace").replace("\0", "").strip()


def written(action: str, **values: str) -> bytes:
    """An action as it is sent. Raises ValueError for a line break in a value, which would begin another action."""
    lines = [f"{key}: {value}" for key, value in {"Action": action, **values}.items()]
    if any("\r" in line or "\n" in line for line in lines):
        raise ValueError("A value of an action has a line break in it.")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _value(text: str) -> str:
    """`<unknown>` is how Asterisk writes nothing."""
    value = text.strip()[:LONGEST_VALUE]
    return "" if value == UNKNOWN else value
