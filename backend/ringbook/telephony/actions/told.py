"""What an event says of its call, as columns: plain computing, so that ten thousand orders of events can be tried."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from ringbook.phones.numbers import Number, is_withheld, read
from ringbook.phones.saying import national
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.models import Call, CallDirection, CallSource, CallState

TRUST = list(CallSource)
"""Who calls whom is taken from the most trustworthy event, whichever came first."""
FORWARDED = "forwarded"
"""The cause of a leg whose caller was passed on: nobody has to ring back. It stands above any other cause."""


def told(call: Call, event: CtiEvent, line: CtiConnection, now: datetime) -> dict[str, Any]:
    """The columns of `call` that the event changes, apart from who that is; {} for what is known already.

    Everything a call ends up with is chosen by an order of trust, by the PBX's clock, or filled in once, so that the
    order and the number of the events do not matter. now: when the event came.
    """
    at = event.at or now
    values = parties(call, event, line) | _progress(call, event, at) | _extras(call, event)
    first = min(at, values.get("answered_at") or at)
    return values | ({"started_at": first} if first < call.started_at else {})


def directed(event: CtiEvent, call: Call) -> CtiEvent:
    """With a direction: where the PBX does not say it, the call's own, else that of most calls."""
    if event.direction:
        return event
    return replace(event, direction=CallDirection.IN if call.source == CallSource.NOTHING else call.direction)


def parties(call: Call, event: CtiEvent, line: CtiConnection) -> dict[str, Any]:
    """Who calls whom, when this event knows it better than those before."""
    if event.other is None or TRUST.index(event.kind) <= TRUST.index(call.source):
        return {}
    withheld = is_withheld(event.other)
    number = number_of("" if withheld else event.other, line)
    return {
        "source": event.kind,
        "direction": event.direction,
        "number": number.typed,
        "national": national(number, line.region),
        "e164": number.e164,
        "withheld": withheld,
        "own_number": event.own,
    }


def number_of(text: str, line: CtiConnection) -> Number:
    """A number as the line's PBX writes it: without the digits that it puts in front of numbers outside."""
    number, prefix = read(text, line.region), line.outside_prefix
    if not prefix or not text.startswith(prefix) or len(text) - len(prefix) <= 5:
        return number
    bare = read(text.removeprefix(prefix), line.region)
    return bare if bare.e164 or not number.e164 else number


def _progress(call: Call, event: CtiEvent, at: datetime) -> dict[str, Any]:
    """How far the call has come. It never goes back; an answer heard after the end still counts as one."""
    if event.kind == CallSource.ANSWER:
        return _answer(call, min(at, call.ended_at or at), sure=event.at is not None)
    if event.kind != CallSource.HANGUP:
        return {}
    forwarded = {"cause": FORWARDED} if event.cause == FORWARDED and call.cause != FORWARDED else {}
    if call.ended_at:
        return forwarded
    end = {"ended_at": at, "state": CallState.ENDED} | ({} if call.cause else {"cause": event.cause})
    if event.talked and not call.answered_at:
        end["answered_at"] = at - timedelta(seconds=event.talked)
    elif call.answered_at and at < call.answered_at:
        end["answered_at"] = at
    return end | forwarded


def _answer(call: Call, at: datetime, *, sure: bool) -> dict[str, Any]:
    """sure: the PBX said when; then the earliest of several answers is the one."""
    if call.answered_at and not (sure and at < call.answered_at):
        return {}
    return {"answered_at": at, "state": CallState.ENDED if call.ended_at else CallState.ANSWERED}


def _extras(call: Call, event: CtiEvent) -> dict[str, Any]:
    """What may come with any event, and is filled in once."""
    said = {
        "queue": event.queue,
        "origin": event.transferred_from,
        "recording_url": event.recording_url,
        "recording_seconds": event.recording_seconds,
    }
    return {name: value for name, value in said.items() if value not in ("", None) and not getattr(call, name)}
