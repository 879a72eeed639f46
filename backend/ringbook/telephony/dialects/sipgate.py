"""sipgate.io's push: forms as Zammad's with more in them, answered in XML that asks for the events to come."""

from collections.abc import Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from ringbook.telephony.dialects import zammad
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.dialects.posted import Dial, Order, Posted, Reject, Reply
from ringbook.telephony.dialects.reading import text, texts
from ringbook.telephony.dialects.signatures import verify
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallSource

NAME = CtiDialect.SIPGATE
SIGNS = {"xcid", "userId", "userId[]", "fullUserId", "fullUserId[]", "dtmf", "diversion"}
"""Fields that nobody else has; of a hang-up there may be none, which then is as well one of Zammad's."""
XML = "application/xml"


def recognises(posted: Posted) -> bool:
    return "event" in posted.fields and not SIGNS.isdisjoint(posted.fields)


def parse(posted: Posted) -> Sequence[CtiEvent]:
    """None of keys that were pressed. Raises what Zammad's does."""
    if text(posted.fields, "event") == "dtmf":
        return []
    event = zammad.read(posted.fields)
    if event.kind != CallSource.NEW_CALL:
        return [replace(event, users=texts(posted.fields, "user[]", "user", "fullUserId", "userId"))]
    return [event]


def answer(posted: Posted, events: Sequence[CtiEvent], order: Order | None) -> Reply:
    """Without the addresses in it no later event of the call would come."""
    where = quoteattr(posted.home)
    asks = any(event.kind == CallSource.NEW_CALL for event in events)
    return Reply(_document(f" onAnswer={where} onHangup={where}" if asks else "", _told(order)), XML)


def _told(order: Order | None) -> str:
    """Its numbers are without the plus."""
    match order:
        case Reject():
            return '<Reject reason="busy"/>'
        case Dial(number, caller_id):
            shown, dialled = quoteattr(caller_id.lstrip("+")), escape(number.lstrip("+"))
            return f"<Dial callerId={shown}><Number>{dialled}</Number></Dial>"
        case None:
            return ""


def _document(attributes: str, inside: str) -> str:
    end = f">{inside}</Response>" if inside else "/>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Response{attributes}{end}\n'


__all__ = ["NAME", "answer", "parse", "recognises", "verify"]
