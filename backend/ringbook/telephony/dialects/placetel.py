"""Placetel's notify API: IncomingCall, OutgoingCall, CallAccepted and HungUp, as forms."""

import hmac
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Order, Posted, Reply
from ringbook.telephony.dialects.reading import identifier, number_of, text
from ringbook.telephony.dialects.signatures import bad_signature
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallDirection, CallSource

NAME = CtiDialect.PLACETEL
HEADER = "x-placetel-signature"
OURS = re.compile(rb"\d{1,12}\.")
KINDS = {
    "IncomingCall": CallSource.NEW_CALL,
    "OutgoingCall": CallSource.NEW_CALL,
    "CallAccepted": CallSource.ANSWER,
    "HungUp": CallSource.HANGUP,
}
DIRECTIONS = {"IncomingCall": CallDirection.IN, "OutgoingCall": CallDirection.OUT, "CallAccepted": CallDirection.IN}
"""What an event says of the direction by its name; a HungUp may say it in a field, else the call's own counts."""
CAUSES = {
    "accepted": "normalClearing",
    "missed": "noAnswer",
    "canceled": "cancel",
    "unavailable": "notFound",
    "busy": "busy",
    "congestion": "congestion",
    "blocked": "blocked",
    "voicemail": "voicemail",
}
"""Its types of endings in the words that other PBXes use for them."""


def recognises(posted: Posted) -> bool:
    return text(posted.fields, "event") in KINDS


def verify(posted: Posted, secret: str) -> Mapping[str, Any]:
    """`X-PLACETEL-SIGNATURE`: the hex HMAC-SHA256 of the body; there is no time in it, so no age either.

    What our own way signs is a time, a dot and a body: such a body is none of Placetel's, and whoever overheard the
    signature of an event that is signed our way may not send it as one of Placetel's, which never grow old.
    """
    if OURS.match(posted.body):
        raise bad_signature()
    expected = hmac.new(secret.encode(), posted.body, sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), posted.headers.get(HEADER, "").strip().lower().encode()):
        raise bad_signature()
    return posted.said


def parse(posted: Posted) -> Sequence[CtiEvent]:
    """Raises UNKNOWN_EVENT or MISSING."""
    name, call_id = text(posted.fields, "event") or "", identifier(posted.fields, "call_id", "callId")
    if name not in KINDS:
        raise DomainError("unknown_event", "Unknown event!")
    numbers = {"from": text(posted.fields, "from"), "to": text(posted.fields, "to")}
    missing = [field for field, value in numbers.items() if value is None]
    if missing and (KINDS[name] is CallSource.NEW_CALL or not call_id):
        raise DomainError("missing", "Missing fields: {names}!", names=", ".join(missing))
    return [_event(name, call_id, posted.fields)]


def answer(posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
    """An empty answer leaves the call to Placetel's own routing."""
    return Reply("", "application/xml")


def _event(name: str, call_id: str, fields: Mapping[str, Any]) -> CtiEvent:
    """peer: the SIP user that dials or answers. duration: of outgoing calls the only sign that they were answered."""
    peer, ending = text(fields, "peer") or "", text(fields, "type") or ""
    return CtiEvent(
        kind=KINDS[name],
        external_id=call_id,
        direction=DIRECTIONS.get(name) or _direction(text(fields, "direction")),
        caller=text(fields, "from"),
        called=text(fields, "to"),
        users=(peer,) if peer and name == "OutgoingCall" else (),
        cause=CAUSES.get(ending, ending),
        answering=peer if name == "CallAccepted" else "",
        talked=number_of(fields, "duration") if ending == "accepted" else None,
    )


def _direction(said: str | None) -> CallDirection | None:
    return CallDirection(said) if said in ("in", "out") else None
