"""JSON of our own, for who writes the sender himself: docs/telephony.md describes it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Order, Posted, Reply, ordered
from ringbook.telephony.dialects.reading import LONGEST_ID, LONGEST_URL, identifier, moment, number_of, text, texts
from ringbook.telephony.dialects.signatures import fresh, verify
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallDirection, CallSource

NAME = CtiDialect.RINGBOOK
MARK = "ringbook"
"""`"ringbook": 1` says that it is ours, and which version."""
KINDS = {
    "ringing": CallSource.NEW_CALL,
    "answered": CallSource.ANSWER,
    "ended": CallSource.HANGUP,
    "recorded": CallSource.NOTHING,
}


def recognises(posted: Posted) -> bool:
    return MARK in posted.fields


def parse(posted: Posted) -> Sequence[CtiEvent]:
    """Raises MISSING, UNKNOWN_EVENT, INVALID_DIRECTION, INVALID_TIME or TOO_OLD."""
    fields, name = posted.fields, text(posted.fields, "event") or ""
    direction = (text(fields, "direction") or "").lower()
    wanted = {"event", "direction"} if name in ("", "ringing") else {"event"}
    if name == "ringing" or not identifier(fields, "call"):
        wanted |= {"from", "to"}
    if missing := sorted(each for each in wanted if text(fields, each) is None):
        raise DomainError("missing", "Missing fields: {names}!", names=", ".join(missing))
    if name not in KINDS:
        raise DomainError("unknown_event", "Unknown event!")
    if direction not in ("in", "out", ""):
        raise DomainError("invalid_direction", "Invalid direction!")
    return [_event(fields, KINDS[name], direction, _time(posted))]


def answer(posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
    return ordered(order)


def _time(posted: Posted) -> datetime | None:
    """When it happened; None when it does not say."""
    if not text(posted.fields, "at"):
        return None
    at = moment(posted.fields, "at")
    if at is None:
        raise DomainError("invalid_time", "Write the time as 2026-12-31T12:00:00Z, or as seconds since 1970!")
    fresh(at, posted.at)
    return at


def _event(fields: Mapping[str, Any], kind: CallSource, direction: str, at: datetime | None) -> CtiEvent:
    said = fields.get("recording")
    recording = said if isinstance(said, Mapping) else {}
    return CtiEvent(
        kind=kind,
        external_id=identifier(fields, "call"),
        direction=CallDirection(direction) if direction else None,
        caller=text(fields, "from"),
        called=text(fields, "to"),
        users=texts(fields, "users", "user"),
        queue=text(fields, "queue", most=LONGEST_ID) or "",
        cause=text(fields, "cause") or "",
        answering=text(fields, "answeredBy") or "",
        at=at,
        recording_url=text(recording, "url", most=LONGEST_URL) or "",
        recording_seconds=number_of(recording, "seconds"),
        transferred_from=identifier(fields, "transferredFrom"),
        diverted=text(fields, "diverted") or "",
    )


__all__ = ["NAME", "answer", "parse", "recognises", "verify"]
