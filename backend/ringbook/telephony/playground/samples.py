"""Events as the makers of PBXes document them, to try in the playground and to test with; each time of a new call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from ringbook.telephony.lines.models import CtiDialect

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class CtiSample:
    """name: what it tells of, in English. path: behind the token, as Posted.tail."""

    name: str
    dialect: CtiDialect
    content_type: str
    body: str
    path: str = ""


RINGS, ANSWERED, ENDED, RECORDED = "It rings", "It is answered", "It ends", "A recording is ready"
MISSED = "It was missed"
CALLER, NUMBER, PHONE = "48601602603", "48221234567", "101"
"""Ewa of the demo, whom the base knows; a number of ours; Bartek's extension."""


def _form(*fields: tuple[str, str]) -> str:
    return urlencode(fields, safe="[]@:+")


def samples(call: str) -> list[CtiSample]:
    """For each dialect a call that rings, is answered and ends. call: what tells it from the next one, 8 digits."""
    return [
        *_zammad(call),
        *_sipgate(call),
        *_twilio(call),
        *_placetel(call),
        *_three_cx(call),
        *_asterisk(call),
        *_ringbook(call),
    ]


def _zammad(call: str) -> Iterator[CtiSample]:
    numbers = f'"from": "{CALLER}", "to": "{NUMBER}", "direction": "in", "callId": "{call}-7b9a-4d58-94c2-eb06a3c2ce76"'
    more = {
        RINGS: f'{{"event": "newCall", {numbers}, "user": ["{PHONE}", "102"]}}',
        ANSWERED: f'{{"event": "answer", {numbers}, "user": "{PHONE}", "answeringNumber": "{PHONE}"}}',
        ENDED: f'{{"event": "hangup", {numbers}, "answeringNumber": "{PHONE}", "cause": "normalClearing"}}',
    }
    for name, body in more.items():
        yield CtiSample(name, CtiDialect.ZAMMAD, JSON, body)


def _sipgate(call: str) -> Iterator[CtiSample]:
    numbers = (("from", CALLER), ("to", NUMBER), ("direction", "in"), ("callId", call))
    who = (("user[]", PHONE), ("userId[]", "w0"), ("fullUserId[]", "1234567w0"))
    one = (("user", PHONE), ("userId", "w0"), ("fullUserId", "1234567w0"), ("answeringNumber", NUMBER))
    more = {
        RINGS: _form(("event", "newCall"), *numbers, *who, ("xcid", f"x{call}")),
        ANSWERED: _form(("event", "answer"), *numbers, *one),
        ENDED: _form(("event", "hangup"), ("cause", "normalClearing"), *numbers, ("xcid", f"x{call}")),
    }
    for name, body in more.items():
        yield CtiSample(name, CtiDialect.SIPGATE, FORM, body)


def _twilio(call: str) -> Iterator[CtiSample]:
    sid = (("CallSid", f"CA{call:0>32}"), ("AccountSid", "AC" + "0" * 32), ("ApiVersion", "2010-04-01"))
    numbers = (("From", f"+{CALLER}"), ("To", f"+{NUMBER}"), ("Direction", "inbound"))
    more = {
        RINGS: (("CallStatus", "ringing"), ("CallerCountry", "PL"), ("CalledCountry", "PL")),
        ANSWERED: (("CallStatus", "in-progress"), ("CallbackSource", "call-progress-events"), ("SequenceNumber", "1")),
        ENDED: (("CallStatus", "completed"), ("CallDuration", "42"), ("SequenceNumber", "2")),
    }
    for name, fields in more.items():
        yield CtiSample(name, CtiDialect.TWILIO, FORM, _form(*sid, *numbers, *fields))


def _placetel(call: str) -> Iterator[CtiSample]:
    numbers = (("from", CALLER), ("to", NUMBER), ("call_id", f"{call:0>64}"))
    more = {
        RINGS: _form(("event", "IncomingCall"), *numbers, ("direction", "in")),
        ANSWERED: _form(("event", "CallAccepted"), *numbers, ("peer", f"{PHONE}@fpbx.de"), ("direction", "in")),
        ENDED: _form(("event", "HungUp"), *numbers, ("type", "accepted"), ("duration", "42"), ("direction", "in")),
    }
    for name, body in more.items():
        yield CtiSample(name, CtiDialect.PLACETEL, FORM, body)


def _three_cx(call: str) -> Iterator[CtiSample]:
    """It tells of a call when all is over; variables that it does not know it leaves as they stand."""
    fields = f'"Number": "{CALLER}", "Agent": "{PHONE}", "Name": "[Name]"'
    now = int(datetime.now(UTC).timestamp() * 1000)
    kinds = {ENDED: ("Inbound", "00:00:42", 60_000), MISSED: ("Missed", "00:00:00", 20_000)}
    for name, (kind, duration, ago) in kinds.items():
        start = f'"CallStartTimeUTCMillis": "{now - ago}"'
        body = f'{{"CallType": "{kind}", {fields}, "Duration": "{duration}", {start}}}'
        yield CtiSample(name, CtiDialect.THREE_CX, JSON, body, "journal")


def _asterisk(call: str) -> Iterator[CtiSample]:
    numbers = (("linkedid", f"17320{call}.7"), ("from", CALLER), ("to", NUMBER), ("direction", "in"))
    more = {
        RINGS: (("event", "ring"), ("agent", f"PJSIP/{PHONE}&PJSIP/102")),
        ANSWERED: (("event", "answer"), ("agent", f"PJSIP/{PHONE}")),
        ENDED: (("event", "hangup"), ("cause", "16")),
    }
    for name, fields in more.items():
        yield CtiSample(name, CtiDialect.ASTERISK, FORM, _form(*numbers, *fields))


def _ringbook(call: str) -> Iterator[CtiSample]:
    common = f'"ringbook": 1, "call": "a-{call}", "direction": "in", "from": "+{CALLER}", "to": "+{NUMBER}"'
    more = {
        RINGS: f'"event": "ringing", "users": ["{PHONE}"]',
        ANSWERED: f'"event": "answered", "answeredBy": "{PHONE}"',
        ENDED: '"event": "ended", "cause": "normalClearing"',
        RECORDED: '"event": "recorded", "recording": {"url": "https://pbx.example.com/1.mp3", "seconds": 42}',
    }
    for name, body in more.items():
        yield CtiSample(name, CtiDialect.RINGBOOK, JSON, f"{{{common}, {body}}}")
