"""What a line tells its PBX to do with a call that begins: turn the caller away, or show another number.

A pattern is a number, the beginning of one and a star, or ANONYMOUS. With + it is held against the number as E.164,
else against the digits as the PBX sends them.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ringbook.phones.kinds import is_valid
from ringbook.phones.numbers import is_withheld, read
from ringbook.telephony.actions.told import number_of
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Dial, Order, Reject
from ringbook.telephony.lines.models import CtiConnection, CtiDialect
from ringbook.telephony.models import BLOCKED, CallDirection, CallSource

ANONYMOUS = "anonymous"
"""As a pattern: whoever hides their number."""
OBEDIENT = {CtiDialect.ZAMMAD, CtiDialect.SIPGATE, CtiDialect.RINGBOOK}
"""Whose PBXes do what they are answered."""
_PATTERN = re.compile(r"\+?[0-9]{0,32}\*?", re.ASCII)


def pattern_of(text: str, region: str) -> str | None:
    """As it is kept; None for what is none. "*" alone fits every number."""
    bare = re.sub(r"[\s()./-]", "", text)
    if any(sign.isalpha() for sign in bare):
        return ANONYMOUS if is_withheld(bare) else None
    bare = re.sub("^00", "+", bare)
    if not _PATTERN.fullmatch(bare) or bare in ("", "+", "+*"):
        return None
    e164 = None if bare.endswith("*") else read(bare, region).e164
    return e164 if e164 and is_valid(e164) else bare


def order(events: Sequence[CtiEvent], line: CtiConnection) -> Order | None:
    """For the call that begins with them, if one does."""
    for event in events:
        if event.kind == CallSource.NEW_CALL and event.other is not None:
            fits, outgoing = _matcher(event.other, line), event.direction == CallDirection.OUT
            return _shown(event.other, line, fits) if outgoing else _of_caller(line, fits)
    return None


def turned_away(event: CtiEvent) -> CtiEvent:
    """A call that begins ends at once: nobody's phone rings."""
    ends = event.kind == CallSource.NEW_CALL
    return replace(event, kind=CallSource.HANGUP, users=(), cause=BLOCKED) if ends else event


def _of_caller(line: CtiConnection, fits: Callable[[str], bool]) -> Reject | None:
    return Reject() if any(fits(each["number"]) for each in line.blocked_numbers) else None


def _shown(number: str, line: CtiConnection, fits: Callable[[str], bool]) -> Dial | None:
    """The first rule that fits."""
    found = next((each["caller_id"] for each in line.caller_ids if fits(each["destination"])), None)
    return Dial(number, found) if found else None


def _matcher(text: str, line: CtiConnection) -> Callable[[str], bool]:
    """Whether a pattern fits this number. It is read once, however many patterns a line has."""
    if is_withheld(text):
        return lambda pattern: pattern == ANONYMOUS
    number = number_of(text, line)
    whole, sent = number.e164 or "", re.sub("[^0-9]", "", number.typed)

    def fits(pattern: str) -> bool:
        known = whole if pattern.startswith("+") else sent
        return known.startswith(pattern[:-1]) if pattern.endswith("*") else known == pattern

    return fits
