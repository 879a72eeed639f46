"""What is said of messages that did not arrive, in English; said in the reader's language when they read it."""

from ringbook.core.words import say

LOST = "We were cut off while the message was being handed over. It may have arrived."
NO_WORD = "The message was handed over, but no answer came. It may have arrived."
NO_SENSE = "The message was handed over, and the answer makes no sense. It may have arrived."
NOT_BEGUN = "Something in the settings of this channel can't be used, so nothing was sent."
UNREACHABLE = "The server can't be reached."
TOO_OLD = "It could not be sent within 24 hours."
SWITCHED_OFF = "Sending is switched off."
NO_FILE = "A file that goes along is gone."
NO_FILES = "This fax gateway carries no files."
NOT_READ = "A file that goes along can't be read at the moment."
NO_UNICODE = "The server does not take addresses with such letters."
GONE = "Whom it was to is in the trash by now."
LEFT = "Whoever wrote it no longer works here."
COPIED = "It waited when this copy was made. The original may have sent it."
WRONG_KEY = "The gateway's password or token can't be read any more: enter it again."
SENTENCES = frozenset(
    {
        LOST,
        NO_WORD,
        NO_SENSE,
        NOT_BEGUN,
        NOT_READ,
        UNREACHABLE,
        TOO_OLD,
        SWITCHED_OFF,
        NO_FILE,
        NO_FILES,
        NO_UNICODE,
        GONE,
        LEFT,
        WRONG_KEY,
        COPIED,
    }
)
"""Ours; whatever else stands there was said by a server."""


def told(error: str) -> str:
    """In the language of the moment, if it is one of ours; what a server said stays as it is."""
    first, _, rest = error.partition("\n")
    ours = say(first) if first in SENTENCES else first
    return f"{ours} {rest}".strip()
