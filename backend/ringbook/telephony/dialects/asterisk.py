"""What the dialplan of an Asterisk posts with CURL(): a form by Linkedid; docs/telephony.md has the lines to paste."""

from collections.abc import Mapping, Sequence
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Order, Posted, Reply
from ringbook.telephony.dialects.reading import LONGEST_ID, LONGEST_URL, identifier, number_of, text, texts
from ringbook.telephony.dialects.signatures import verify
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallDirection, CallSource

NAME = CtiDialect.ASTERISK
CALL = ("linkedid", "Linkedid")
"""The id of the oldest channel of a call, which all its channels share; each channel has another Uniqueid."""
KINDS = {"ring": CallSource.NEW_CALL, "answer": CallSource.ANSWER, "hangup": CallSource.HANGUP}
CAUSES = {
    **dict.fromkeys(("1", "3", "20", "22", "27", "28", "CHANUNAVAIL", "INVALIDARGS"), "notFound"),
    **dict.fromkeys(("16", "ANSWER"), "normalClearing"),
    **dict.fromkeys(("17", "BUSY"), "busy"),
    **dict.fromkeys(("18", "19", "21", "NOANSWER", "DONTCALL", "TORTURE"), "noAnswer"),
    **dict.fromkeys(("26", "127", "CANCEL"), "cancel"),
    **dict.fromkeys(("34", "38", "41", "42", "44", "CONGESTION"), "congestion"),
}
"""HANGUPCAUSE, as Q.850 numbers it, and DIALSTATUS in the words that other PBXes use for them."""


def recognises(posted: Posted) -> bool:
    return any(name in posted.fields for name in CALL)


def parse(posted: Posted) -> Sequence[CtiEvent]:
    """Raises MISSING, UNKNOWN_EVENT or INVALID_DIRECTION."""
    fields, name = posted.fields, (text(posted.fields, "event") or "").lower()
    direction, call = (text(fields, "direction") or "").lower(), identifier(fields, *CALL)
    needed = {"linkedid": call, "from": text(fields, "from"), "to": text(fields, "to")}
    missing = [each for each, value in needed.items() if value is None or (each == "linkedid" and not value)]
    if missing and (not call or name == "ring"):
        raise DomainError("missing", "Missing fields: {names}!", names=", ".join(missing))
    if name not in KINDS:
        raise DomainError("unknown_event", "Unknown event!")
    if direction not in ("in", "out", ""):
        raise DomainError("invalid_direction", "Invalid direction!")
    return [_event(fields, KINDS[name], call, direction)]


def answer(posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
    """Nothing: CURL() puts what it is answered into a variable of the dialplan."""
    return Reply("", "text/plain")


def _event(fields: Mapping[str, Any], kind: CallSource, call: str, direction: str) -> CtiEvent:
    """agent: whose phone rings, or answered; several have `&` between them, as Dial() takes them."""
    cause = text(fields, "cause") or ""
    agents = tuple(each for text in texts(fields, "agent", "agent[]") for each in text.split("&") if each)
    return CtiEvent(
        kind=kind,
        external_id=call,
        direction=CallDirection(direction) if direction else None,
        caller=text(fields, "from"),
        called=text(fields, "to"),
        users=agents if kind == CallSource.NEW_CALL else (),
        queue=text(fields, "queue", most=LONGEST_ID) or "",
        cause=CAUSES.get(cause, cause),
        answering=agents[0] if agents and kind == CallSource.ANSWER else "",
        recording_url=text(fields, "recording", most=LONGEST_URL) or "",
        recording_seconds=number_of(fields, "recordingSeconds"),
    )


__all__ = ["NAME", "answer", "parse", "recognises", "verify"]
