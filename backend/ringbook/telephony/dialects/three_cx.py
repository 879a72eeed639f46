"""3CX's call journal: its CRM template reports each call when it is over (ReportCall), see `lookup.template`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Order, Posted, Reply
from ringbook.telephony.dialects.reading import identifier, likely, moment, text
from ringbook.telephony.dialects.signatures import verify
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallDirection, CallSource

NAME = CtiDialect.THREE_CX
TAIL = "journal"
KINDS = {
    "inbound": (CallDirection.IN, True),
    "missed": (CallDirection.IN, False),
    "outbound": (CallDirection.OUT, True),
    "notanswered": (CallDirection.OUT, False),
}
"""CallType: which way it went, and whether somebody answered."""
_UNFILLED = re.compile(r"\[.*\]")
"""What 3CX sends for a variable that it does not know."""
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:\.\d+)?")
LONGEST = timedelta(hours=24)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Times:
    """When it began to ring, was answered, and ended; talked in seconds."""

    start: datetime
    answer: datetime
    end: datetime
    talked: int


def recognises(posted: Posted) -> bool:
    return posted.tail == TAIL or {"CallType", "Number"} <= posted.fields.keys()


def parse(posted: Posted) -> Sequence[CtiEvent]:
    """The whole call as the events that it had. Raises MISSING or UNKNOWN_EVENT."""
    said = _filled(posted.fields)
    if missing := [name for name in ("CallType", "Number") if not said.get(name)]:
        raise DomainError("missing", "Missing fields: {names}!", names=", ".join(missing))
    if said["CallType"].lower() not in KINDS:
        raise DomainError("unknown_event", "Unknown event!")
    direction, answered = KINDS[said["CallType"].lower()]
    return _events(said, direction, answered, posted.at)


def answer(posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
    return Reply()


def _filled(fields: Mapping[str, Any]) -> dict[str, str]:
    """What 3CX really said; variables that it left as they stand in the template are not there."""
    texts = {name: text(fields, name) or "" for name in fields}
    return {name: value for name, value in texts.items() if value and not _UNFILLED.fullmatch(value)}


def _times(said: Mapping[str, str], now: datetime) -> Times:
    """What it left out is reckoned from the rest."""
    talked = _seconds(said.get("Duration", ""))
    start, answer, end = (_moment(said, name, now) for name in ("CallStart", "CallEstablished", "CallEnd"))
    if end is None:
        end = min((answer or start or now - talked) + talked, now)
    answer = answer or end - talked
    return Times(min(start or answer, answer), answer, end, round(talked.total_seconds()))


def _events(said: Mapping[str, str], direction: CallDirection, answered: bool, now: datetime) -> list[CtiEvent]:
    times = _times(said, now)
    agent, number = said.get("Agent") or said.get("AgentEmail") or "", said["Number"]
    ours = said.get("Agent", "")
    parties: dict[str, Any] = {
        "external_id": _id(said, times, now),
        "direction": direction,
        "caller": number if direction is CallDirection.IN else ours,
        "called": ours if direction is CallDirection.IN else number,
        "users": (agent,) if agent else (),
    }
    began = CtiEvent(CallSource.NEW_CALL, queue=said.get("Queue", ""), at=times.start, **parties)
    ended = CtiEvent(CallSource.HANGUP, at=times.end, cause="normalClearing" if answered else "noAnswer", **parties)
    talk = CtiEvent(CallSource.ANSWER, at=times.answer, answering=agent, **parties)
    return [began, talk, ended] if answered else [began, ended]


def _id(said: Mapping[str, str], times: Times, now: datetime) -> str:
    """3CX names no call: a report that comes twice says the same. "" when it does not even say when."""
    if not any(_moment(said, name, now) for name in ("CallStart", "CallEstablished")):
        return ""
    parts = ("3cx", said["Number"], said.get("Agent", ""), f"{times.start:%Y-%m-%dT%H:%M:%S}")
    return identifier({"id": "|".join(parts)}, "id")


def _moment(said: Mapping[str, str], name: str, now: datetime) -> datetime | None:
    """Milliseconds since 1970, which no language of the PBX changes, else ISO 8601; None for a time never set."""
    millis = said.get(f"{name}TimeUTCMillis", "")
    if millis.isascii() and millis.isdecimal() and len(millis) < 15:
        return likely(EPOCH + timedelta(milliseconds=int(millis)), now)
    return likely(moment(said, f"{name}TimeUTC"), now)


def _seconds(duration: str) -> timedelta:
    """`00:01:40`, `01:40` or seconds."""
    if found := _CLOCK.fullmatch(duration):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return min(timedelta(hours=hours, minutes=minutes, seconds=seconds), LONGEST)
    plain = duration.isascii() and duration.isdecimal()
    return min(timedelta(seconds=int(duration[:9])), LONGEST) if plain else timedelta()


__all__ = ["NAME", "answer", "parse", "recognises", "verify"]
