"""Asterisk's names of channels, and the numbers in them."""

import re

_CHANNEL = re.compile(r"^[A-Za-z0-9]+/(?P<name>.*?)(?:@.*)?(?:-[0-9a-f]{8})?(?:;[12])?$", re.I)
"""`PJSIP/101-0000001b`, `Local/101@from-queue-00000025;1`, `SIP/trunk/601602603`."""
_FORWARDING = re.compile(r"^(?:FMPR|FMGL|LC)-")
"""What FreePBX puts before an extension that it rings by way of a list."""
_NUMBER = re.compile(r"\+?[0-9]{6,40}")
LONGEST_EXTENSION = 5


def phone_of(channel: str) -> str:
    """The name of the phone, trunk or interface behind a channel: `101`."""
    found = _CHANNEL.match(channel)
    return _FORWARDING.sub("", found["name"]) if found else ""


def is_local(channel: str) -> bool:
    """Whether Asterisk talks to itself in this channel."""
    return channel[:6].lower() == "local/"


def is_short(name: str) -> bool:
    """Whether this can only be a phone of the house."""
    return name.isascii() and name.isdecimal() and 2 <= len(name) <= LONGEST_EXTENSION


def number_in(*texts: str) -> str:
    """The number outside that the first of these has in it, as `trunk/601602603` and `601602603@trunk` do; else ""."""
    for text in texts:
        if found := _NUMBER.findall(text.partition("@")[0]):
            return str(found[-1])
    return ""
