"""Who may post: signatures, addresses, and how old an event may be."""

import hmac
from base64 import b64encode
from datetime import timedelta
from hashlib import sha1, sha256
from typing import Any
from urllib.parse import urlencode

import pytest
from tests.telephony.posting import HOME, JSON, NOW, a_line, code_of, posted, signature, understood

from ringbook.core.errors import DomainError
from ringbook.core.secrets import seal
from ringbook.telephony.dialects import twilio
from ringbook.telephony.lines.models import CtiConnection

SECRET = "agreed on by phone"
OURS = '{"ringbook": 1, "event": "ended", "call": "a-1"}'
TWILIOS = "https://mycompany.com/myapp.php?foo=1&bar=2"
DOCUMENTED = "Digits=1234&To=%2B18005551212&From=%2B14158675309&Caller=%2B14158675309&CallSid=CA1234567890ABCDE"


def signed_line(**values: Any) -> CtiConnection:
    return a_line(signing_secret=seal(SECRET), **values)


async def refused(headers: dict[str, str], body: str = OURS) -> tuple[int, str] | None:
    found = await understood(body, JSON, line=signed_line(), headers=headers)
    return code_of(found) if found.error else None


async def test_a_signed_event_is_taken() -> None:
    assert await refused(signature(SECRET, OURS.encode())) is None


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-ringbook-signature": ""},
        {"x-ringbook-signature": "t=1,v1=abc"},
        {"x-ringbook-signature": "zażółć"},
        signature("another secret", OURS.encode()),
        signature(SECRET, OURS.encode() + b" "),
    ],
)
async def test_a_wrong_signature_is_refused(headers: dict[str, str]) -> None:
    assert await refused(headers) == (401, "BAD_SIGNATURE")


@pytest.mark.parametrize(("minutes", "taken"), [(-5, True), (-5.1, False), (5, True), (5.1, False), (-600, False)])
async def test_an_event_that_was_signed_long_ago_is_refused(minutes: float, taken: bool) -> None:
    late = signature(SECRET, OURS.encode(), NOW + timedelta(minutes=minutes))
    assert await refused(late) == (None if taken else (401, "TOO_OLD"))


async def test_a_time_that_was_changed_breaks_the_signature() -> None:
    old = signature(SECRET, OURS.encode(), NOW - timedelta(hours=1))["x-ringbook-signature"]
    new = f"t={int(NOW.timestamp())}," + old.split(",")[1]
    assert await refused({"x-ringbook-signature": new}) == (401, "BAD_SIGNATURE")


@pytest.mark.parametrize(
    "body", ['{"event": "newCall", "direction": "in", "from": "1", "to": "2", "callId": "1"}', OURS]
)
async def test_a_dialect_without_signatures_needs_ours(body: str) -> None:
    assert await refused({}, body) == (401, "BAD_SIGNATURE")
    assert await refused(signature(SECRET, body.encode()), body) is None


@pytest.mark.parametrize(
    ("url", "body", "signature"),
    [
        (TWILIOS, DOCUMENTED, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        (TWILIOS, "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234", "IK+Dwps556ElfBT0I3Rgjkr1wJU="),
        (TWILIOS.replace("com/", "com:443/"), DOCUMENTED, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ],
)
async def test_twilios_own_examples(url: str, body: str, signature: str) -> None:
    """The auth token is 12345, in its documentation and in the tests of its libraries."""
    right = await posted(body, url=url, headers={"x-twilio-signature": signature})
    twilio.verify(right, "12345")
    for wrong in (
        await posted(body + "&Digits=9", url=url, headers={"x-twilio-signature": signature}),
        await posted(body, url=url + "&baz=3", headers={"x-twilio-signature": signature}),
        await posted(body, url=url, headers={"x-twilio-signature": signature.lower()}),
        await posted(body, url=url, headers={}),
    ):
        with pytest.raises(DomainError):
            twilio.verify(wrong, "12345")
    with pytest.raises(DomainError):
        twilio.verify(right, "12346")


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("192.0.2.7", True), ("192.0.3.7", False), ("::ffff:192.0.2.7", True), ("2001:db8::1", True),
        ("2001:db9::1", False), ("198.51.100.4", True), ("198.51.100.5", False), ("", False), ("testclient", False),
    ],
)  # fmt: skip
async def test_only_the_lines_addresses_may_post(address: str, taken: bool) -> None:
    line = a_line(addresses=["192.0.2.0/24", "2001:db8::/32", "198.51.100.4/32"])
    found: Any = await understood(OURS, JSON, line=line, address=address)
    assert (found.error is None) is taken
    assert taken or code_of(found) == (403, "WRONG_ADDRESS")


RINGING = "event=IncomingCall&from=48500600700&to=101&call_id=forged"


async def test_what_is_signed_our_way_is_not_signed_placetels_way() -> None:
    """Else whoever overheard an event of ours could say anything, for ever."""
    time, digest = signature(SECRET, OURS.encode())["x-ringbook-signature"].removeprefix("t=").split(",v1=")
    for query in ("", f"?{RINGING}"):
        found = await understood(
            f"{time}.{OURS}", line=signed_line(dialect="placetel"), url=HOME + query,
            headers={"x-placetel-signature": digest},
        )  # fmt: skip
        assert code_of(found) == (401, "BAD_SIGNATURE")


def placetels(body: str) -> dict[str, str]:
    return {"x-placetel-signature": hmac.new(SECRET.encode(), body.encode(), sha256).hexdigest()}


async def test_the_query_of_a_signed_event_says_nothing() -> None:
    url = f"{HOME}?{RINGING}&ringbook=1&direction=out&type=accepted&duration=55"
    found = await understood("", method="GET", url=url, line=signed_line(), headers=signature(SECRET, b""))
    assert code_of(found) == (401, "NOT_COVERED")
    found = await understood("", method="GET", url=url, line=signed_line(dialect="placetel"), headers=placetels(""))
    assert code_of(found) == (401, "NOT_COVERED")
    body = RINGING.replace("IncomingCall", "HungUp")
    found = await understood(body, url=f"{HOME}?direction=out&duration=5", line=signed_line(), headers=placetels(body))
    [event] = found.events
    assert (event.direction, event.talked, event.external_id) == (None, None, "forged")
    ours = '{"event": "newCall", "direction": "in", "from": "1", "to": "2", "callId": "1"}'
    found = await understood(
        ours, JSON, url=f"{HOME}?ringbook=1", line=signed_line(), headers=signature(SECRET, ours.encode())
    )
    assert code_of(found) == (401, "NOT_COVERED")


def twilios(url: str, **said: str) -> dict[str, str]:
    text = url + "".join(name + value for name, value in sorted(said.items()))
    return {"x-twilio-signature": b64encode(hmac.new(SECRET.encode(), text.encode(), sha1).digest()).decode()}


async def test_twilios_signature_of_a_get_covers_no_body() -> None:
    url = f"{HOME}?CallSid=CA1&CallStatus=ringing&From=%2B48601602603&To=101&Direction=inbound"
    found = await understood("", method="GET", url=url, line=signed_line(), headers=twilios(url))
    assert [event.caller for event in found.events] == ["+48601602603"]
    forged = "CallSid=CA2&CallStatus=ringing&From=%2B48500600700&To=101&Direction=inbound"
    found = await understood(forged, method="GET", url=url, line=signed_line(), headers=twilios(url))
    assert code_of(found) == (401, "NOT_COVERED")
    said = {"CallSid": "CA1", "CallStatus": "completed"}
    url = f"{HOME}?From=%2B48601602603&CallStatus=ringing"
    found = await understood(urlencode(said), url=url, line=signed_line(), headers=twilios(url, **said))
    assert [(event.kind, event.caller) for event in found.events] == [("hangup", "+48601602603")]


async def test_what_breaks_while_it_is_read_is_refused_and_noted(caplog: pytest.LogCaptureFixture) -> None:
    found = await understood(DOCUMENTED, url="http://[/api", line=signed_line(), headers={"x-twilio-signature": "x"})
    assert code_of(found) == (422, "FAILED")
    assert "could not be read" in caplog.text
    assert SECRET not in caplog.text
