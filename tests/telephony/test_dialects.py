"""Each dialect against the bytes that its maker documents."""

import re
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from tests.telephony.posting import FORM, HOME, JSON, code_of, events_of, understood

from ringbook.telephony.dialects import DIALECTS
from ringbook.telephony.lines.models import CtiDialect
from ringbook.telephony.models import CallDirection, CallSource
from ringbook.telephony.playground.samples import samples

IN, OUT = CallDirection.IN, CallDirection.OUT
NEW, ANSWER, HANGUP = CallSource.NEW_CALL, CallSource.ANSWER, CallSource.HANGUP

ZAMMAD_IN = """{
  "event": "hangup",
  "from": "493023125741",
  "to": "492214710334",
  "direction": "in",
  "callId": "307fa962-de8d-4ffc-817b-7f6993204159",
  "user": "Emma Taylor",
  "answeringNumber": "emma@chrispresso.com",
  "cause": "normalClearing"
}"""
ZAMMAD_FORM = "event=newCall&from=493055571600&to=491711234567890&direction=in&callId=123456&user[]=Alice&user[]=Bob"
SIPGATE_NEW = (
    "event=newCall&from=492111234567&to=4915791234567&direction=in&callId=123456&user[]=Alice&user[]=Bob"
    "&userId[]=w0&userId[]=w1&fullUserId[]=1234567w0&fullUserId[]=1234567w1"
)
SIPGATE_ANSWER = (
    "event=answer&callId=123456&user=John+Doe&userId=w0&fullUserId=1234567w0&from=492111234567&to=4915791234567"
    "&direction=in&answeringNumber=21199999999"
)
SIPGATE_TRANSFERRED = (
    "event=newCall&from=492111234567&to=4915791234567&direction=in&callId=21102015&origCallId=12111955"
    "&diversion=4915791234567&user[]=Marty&userId[]=w1&fullUserId[]=1234567w1&xcid=x1"
)
TWILIO_RINGING = (
    "Called=%2B18005551212&ToState=CA&CallerCountry=US&Direction=inbound&CallSid=CA1234567890ABCDE&To=%2B18005551212"
    "&CallStatus=ringing&From=%2B14158675309&AccountSid=AC123&ApiVersion=2010-04-01&Caller=%2B14158675309"
)
TWILIO_COMPLETED = (
    "CallSid=CA2&AccountSid=AC123&From=%2B18005551212&To=%2B14158675309&CallStatus=completed&ApiVersion=2010-04-01"
    "&Direction=outbound-dial&ParentCallSid=CA1&CallDuration=15&Duration=1&SequenceNumber=2"
    "&CallbackSource=call-progress-events&Timestamp=Mon%2C+23+Nov+2026+11%3A59%3A30+%2B0000"
)
TWILIO_RECORDING = (
    "AccountSid=AC123&CallSid=CA1&RecordingSid=RE1&RecordingUrl=https%3A%2F%2Fapi.twilio.com%2F2010-04-01%2FAccounts"
    "%2FAC123%2FRecordings%2FRE1&RecordingStatus=completed&RecordingDuration=42&RecordingChannels=1"
)


async def test_zammads_json() -> None:
    [event] = await events_of(ZAMMAD_IN, JSON, CtiDialect.ZAMMAD)
    assert (event.kind, event.external_id) == (HANGUP, "307fa962-de8d-4ffc-817b-7f6993204159")
    assert (event.caller, event.called, event.direction) == ("493023125741", "492214710334", IN)
    assert (event.users, event.answering, event.cause) == (("Emma Taylor",), "emma@chrispresso.com", "normalClearing")


async def test_zammads_form_and_its_answer_word_for_word() -> None:
    [event] = await events_of(ZAMMAD_FORM, FORM, CtiDialect.ZAMMAD)
    assert (event.kind, event.users) == (NEW, ("Alice", "Bob"))
    reply = (await understood(ZAMMAD_FORM)).reply
    assert (reply.status, reply.type, reply.body) == (200, "application/json", "{}")


async def test_sipgate_is_told_where_to_send_what_follows() -> None:
    found = await understood(SIPGATE_NEW, url=f"{HOME}?x=1&y=2")
    assert found.dialect == CtiDialect.SIPGATE
    assert (found.events[0].kind, found.events[0].users) == (NEW, ("Alice", "Bob"))
    response = ElementTree.fromstring(found.reply.body)
    assert (found.reply.type, response.tag) == ("application/xml", "Response")
    assert response.attrib == {"onAnswer": HOME, "onHangup": HOME}


async def test_sipgates_answer_keys_and_transfer() -> None:
    [answer] = await events_of(SIPGATE_ANSWER, FORM, CtiDialect.SIPGATE)
    assert (answer.kind, answer.answering, answer.users) == (ANSWER, "21199999999", ("John Doe",))
    assert await events_of("event=dtmf&dtmf=1&callId=123456", FORM, CtiDialect.SIPGATE) == []
    [leg] = await events_of(SIPGATE_TRANSFERRED, FORM, CtiDialect.SIPGATE)
    assert (leg.external_id, leg.transferred_from, leg.diverted) == ("21102015", "12111955", "4915791234567")


async def test_twilio_in_out_and_recorded() -> None:
    [rings] = await events_of(TWILIO_RINGING, FORM, CtiDialect.TWILIO)
    assert (rings.kind, rings.external_id, rings.direction) == (NEW, "CA1234567890ABCDE", IN)
    assert (rings.caller, rings.called) == ("+14158675309", "+18005551212")
    [ended] = await events_of(TWILIO_COMPLETED, FORM)
    assert (ended.kind, ended.direction, ended.cause, ended.transferred_from) == (HANGUP, OUT, "normalClearing", "CA1")
    assert (ended.other, str(ended.at)) == ("+14158675309", "2026-11-23 11:59:30+00:00")
    [recorded] = await events_of(TWILIO_RECORDING, FORM)
    assert (recorded.kind, recorded.external_id, recorded.recording_seconds) == (CallSource.NOTHING, "CA1", 42)
    assert recorded.recording_url == "https://api.twilio.com/2010-04-01/Accounts/AC123/Recordings/RE1"


@pytest.mark.parametrize(
    ("status", "kind", "cause"),
    [
        ("queued", NEW, ""), ("initiated", NEW, ""), ("ringing", NEW, ""), ("in-progress", ANSWER, ""),
        ("completed", HANGUP, "normalClearing"), ("busy", HANGUP, "busy"), ("no-answer", HANGUP, "noAnswer"),
        ("canceled", HANGUP, "cancel"), ("failed", HANGUP, "congestion"),
    ],
)  # fmt: skip
async def test_every_status_of_twilio(status: str, kind: CallSource, cause: str) -> None:
    [event] = await events_of(f"CallSid=CA1&CallStatus={status}&From=%2B1&To=%2B2&Direction=inbound")
    assert (event.kind, event.cause) == (kind, cause)


async def test_twilio_is_answered_in_twiml_that_does_nothing() -> None:
    reply = (await understood(TWILIO_RINGING)).reply
    assert (reply.type, ElementTree.fromstring(reply.body).tag) == ("text/xml", "Response")


async def test_the_dialplan_of_an_asterisk() -> None:
    body = "event=ring&linkedid=1732000000.7&from=48601602603&to=221234567&direction=in&agent=PJSIP/101%26PJSIP/102"
    [rings] = await events_of(body, FORM, CtiDialect.ASTERISK)
    assert (rings.kind, rings.external_id, rings.users) == (NEW, "1732000000.7", ("PJSIP/101", "PJSIP/102"))
    [ended] = await events_of("event=hangup&linkedid=1732000000.7&cause=17", FORM)
    assert (ended.kind, ended.cause, ended.caller, ended.direction) == (HANGUP, "busy", None, None)


async def test_json_of_our_own() -> None:
    body = """{"ringbook": 1, "event": "ended", "call": "a-1", "at": "2026-11-23T12:59:00+01:00", "cause": "busy",
      "recording": {"url": "https://pbx.example.com/1.mp3", "seconds": 42}, "transferredFrom": "a-0"}"""
    [event] = await events_of(body, JSON, CtiDialect.RINGBOOK)
    assert (event.kind, event.external_id, event.cause, event.transferred_from) == (HANGUP, "a-1", "busy", "a-0")
    assert str(event.at) == "2026-11-23 11:59:00+00:00"
    assert (event.recording_url, event.recording_seconds) == ("https://pbx.example.com/1.mp3", 42)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('{"ringbook": 1}', "MISSING"),
        ('{"ringbook": 1, "event": "ringing", "direction": "in", "call": "1"}', "MISSING"),
        ('{"ringbook": 1, "event": "dances", "direction": "in", "call": "1"}', "UNKNOWN_EVENT"),
        ('{"ringbook": 1, "event": "ended", "direction": "up", "call": "1"}', "INVALID_DIRECTION"),
        ('{"ringbook": 1, "event": "ended", "call": "1", "at": "soon"}', "INVALID_TIME"),
        ('{"ringbook": 1, "event": "ended", "call": "1", "at": "2026-11-23T11:54:59Z"}', "TOO_OLD"),
        ('{"ringbook": 1, "event": "ended", "call": "1", "at": 1795435501}', "TOO_OLD"),
        ('{"CallSid": "", "CallStatus": "ringing"}', "MISSING"),
        ('{"CallSid": "CA1", "CallStatus": "dancing"}', "UNKNOWN_EVENT"),
        ('{"linkedid": "", "event": "ring"}', "MISSING"),
        ('{"linkedid": "1", "event": "ring"}', "MISSING"),
        ('{"linkedid": "1", "event": "spin"}', "UNKNOWN_EVENT"),
        ('{"hello": "world"}', "UNKNOWN_DIALECT"),
        ("{}", "UNREADABLE"),
        ("", "UNREADABLE"),
    ],
)
async def test_what_is_wrong_is_said_in_one_sentence(body: str, code: str) -> None:
    found = await understood(body, JSON)
    assert code_of(found) == (422, code)
    assert re.fullmatch(r'\{"error": ".+[.!]"\}', found.reply.body)


async def test_a_line_with_a_dialect_takes_no_other() -> None:
    from tests.telephony.posting import a_line

    zammad = a_line(dialect=CtiDialect.ZAMMAD)
    assert code_of(await understood(TWILIO_RINGING, line=zammad)) == (422, "MISSING")
    assert (await understood(SIPGATE_NEW, line=zammad)).reply.body == "{}"


def test_every_dialect_but_auto_has_a_module() -> None:
    assert {dialect.NAME for dialect in DIALECTS} == set(CtiDialect) - {CtiDialect.AUTO}


@pytest.mark.parametrize("sample", samples("12345678"), ids=lambda each: f"{each.dialect.value} {each.name}")
async def test_a_sample_is_found_to_be_of_its_dialect(sample) -> None:  # type: ignore[no-untyped-def]
    found = await understood(sample.body, sample.content_type, tail=sample.path, at=datetime.now(UTC))
    assert (found.error, found.dialect) == (None, sample.dialect)
    assert found.events
