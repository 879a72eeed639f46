"""Placetel's notify API, as its documentation writes it."""

from typing import Any
from urllib.parse import urlencode

import pytest

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects import placetel
from ringbook.telephony.dialects.posted import Posted
from ringbook.telephony.models import CallDirection, CallSource

ID = "f4591ba315d81671d7a06c2a3b4f963dafd119de39cb26edd8a6476676b2f447"
CALLED = {"from": "022129191999", "to": "022129191998", "call_id": ID}


def posted(headers: dict[str, str] | None = None, body: bytes = b"", **fields: Any) -> Posted:
    return Posted(
        method="POST",
        tail="",
        url="https://crm.example.com/api/v1/cti/token",
        content_type="application/x-www-form-urlencoded",
        headers=headers or {},
        body=body or urlencode(fields).encode(),
        fields={name: [value] for name, value in fields.items()},
        address="192.0.2.1",
    )


def parse(**fields: Any) -> Any:
    [event] = placetel.parse(posted(**fields))
    return event


def test_a_call_comes_in_is_accepted_and_hung_up() -> None:
    ring = parse(event="IncomingCall", direction="in", **CALLED)
    assert (ring.kind, ring.direction, ring.external_id) == (CallSource.NEW_CALL, CallDirection.IN, ID)
    assert (ring.caller, ring.called, ring.users) == ("022129191999", "022129191998", ())
    answer = parse(event="CallAccepted", direction="in", peer="7777abcdefg@fpbx.de", **CALLED)
    assert (answer.kind, answer.answering) == (CallSource.ANSWER, "7777abcdefg@fpbx.de")
    end = parse(event="HungUp", direction="in", type="accepted", duration="62", **CALLED)
    assert (end.kind, end.cause, end.talked) == (CallSource.HANGUP, "normalClearing", 62)


def test_who_dials_is_the_sip_user() -> None:
    ring = parse(event="OutgoingCall", direction="out", peer="7777abcdefg@fpbx.de", **CALLED)
    assert (ring.direction, ring.users) == (CallDirection.OUT, ("7777abcdefg@fpbx.de",))


@pytest.mark.parametrize(
    ("type", "cause"),
    [("missed", "noAnswer"), ("voicemail", "voicemail"), ("blocked", "blocked"), ("busy", "busy"), ("new", "new")],
)
def test_how_it_ended_is_said_in_our_words(type: str, cause: str) -> None:
    end = parse(event="HungUp", type=type, duration="0", **CALLED)
    assert (end.cause, end.talked) == (cause, None)


def test_a_direction_that_is_not_said_later_is_left_to_the_call() -> None:
    assert parse(event="HungUp", type="missed", **CALLED).direction is None
    assert parse(event="IncomingCall", **CALLED).direction is CallDirection.IN


def test_it_is_told_from_zammads_by_its_events() -> None:
    assert placetel.recognises(posted(event="HungUp"))
    assert not placetel.recognises(posted(event="newCall"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"event": "Explosion"}, "Unknown event!"),
        ({"event": "IncomingCall", "call_id": ID}, "Missing fields: from, to!"),
        ({"event": "HungUp", "from": "1"}, "Missing fields: to!"),
        ({}, "Unknown event!"),
    ],
)
def test_what_is_wrong_is_named(fields: dict[str, str], words: str) -> None:
    with pytest.raises(DomainError, match=words):
        parse(**fields)


SIGNED = (
    b"call_id=4a4cbb39578170aed9a2761a7bec8c7e704a541f52291ef603d6f5f152980c3c"
    b"&event=CallAccepted&from=0123456789&to=0987654321"
)
SIGNATURE = "c4f823c5b8806432fe2b83b1fc2ee714422e0cdfb4b5129152a7d0bbcd7792d0"
"""The example of Placetel's documentation, with the secret 12345."""


def test_the_signature_is_the_documented_one() -> None:
    placetel.verify(posted({placetel.HEADER: SIGNATURE}, SIGNED), "12345")
    for headers, body in (
        ({}, SIGNED),
        ({placetel.HEADER: SIGNATURE}, SIGNED + b" "),
        ({placetel.HEADER: "ż"}, SIGNED),
    ):
        with pytest.raises(DomainError, match="signature"):
            placetel.verify(posted(headers, body), "12345")
