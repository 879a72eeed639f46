"""Zammad's generic CTI push: newCall, answer and hangup, as form or JSON; many PBXes speak it."""

from collections.abc import Mapping, Sequence
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Order, Posted, Reply, ordered
from ringbook.telephony.dialects.reading import LONGEST_ID, LONGEST_URL, identifier, number_of, text, texts
from ringbook.telephony.dialects.signatures import verify
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallDirection, CallSource

NAME = CtiDialect.ZAMMAD
KINDS = {"newCall": CallSource.NEW_CALL, "answer": CallSource.ANSWER, "hangup": CallSource.HANGUP}
CALL_ID = ("callId", "call_id")


def recognises(posted: Posted) -> bool:
    return "event" in posted.fields


def parse(posted: Posted) -> Sequence[CtiEvent]:
    return [read(posted.fields)]


def answer(posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
    return ordered(order)


def read(fields: Mapping[str, Any]) -> CtiEvent:
    """The event that the fields tell of. Raises MISSING, UNKNOWN_EVENT or INVALID_DIRECTION."""
    name, direction = text(fields, "event"), (text(fields, "direction") or "").lower()
    caller, called, call_id = text(fields, "from"), text(fields, "to"), identifier(fields, *CALL_ID)
    given = {"event": name, "direction": direction or None}
    if name == "newCall" or not call_id:
        given |= {"from": caller, "to": called}
    missing = [field for field, value in given.items() if value is None]
    if missing and missing != ["direction"]:
        raise DomainError("missing", "Missing fields: {names}!", names=", ".join(missing))
    if name not in KINDS:
        raise DomainError("unknown_event", "Unknown event!")
    if direction not in ("in", "out"):
        raise DomainError("invalid_direction", "Invalid direction!")
    return CtiEvent(
        kind=KINDS[name],
        external_id=call_id,
        direction=CallDirection(direction),
        caller=caller,
        called=called,
        users=texts(fields, "user[]", "user", "caller"),
        queue=text(fields, "queue", most=LONGEST_ID) or "",
        cause=text(fields, "cause") or "",
        answering=text(fields, "answeringNumber") or "",
        recording_url=text(fields, "recordingUrl", most=LONGEST_URL) or "",
        recording_seconds=number_of(fields, "recordingSeconds"),
        transferred_from=identifier(fields, "origCallId"),
        diverted=text(fields, "diversion") or "",
    )


__all__ = ["NAME", "answer", "parse", "read", "recognises", "verify"]
