"""Whom a PBX is told to turn away, and which number it shows."""

import json
from typing import Any

import pytest
from tests.cast import Cast
from tests.telephony.phonebook import answer, hang_up, line, ring
from tests.telephony.posting import JSON, a_line, posted, understood

from ringbook.phones.numbers import Number
from ringbook.telephony import orders
from ringbook.telephony.actions.receive import receive
from ringbook.telephony.actions.told import number_of
from ringbook.telephony.dialects import zammad
from ringbook.telephony.dialects.posted import Reject
from ringbook.telephony.lines.models import CtiConnection, CtiDialect
from ringbook.telephony.models import Call, CallSource, CallState
from ringbook.telephony.orders import pattern_of


def blocking(*numbers: str, **more: Any) -> CtiConnection:
    return a_line(blocked_numbers=[{"number": each, "note": ""} for each in numbers], **more)


def showing(**rules: str) -> CtiConnection:
    return a_line(caller_ids=[{"destination": to, "caller_id": shown} for to, shown in rules.items()])


async def answered(body: dict[str, Any], to: CtiConnection) -> Any:
    return json.loads((await understood(json.dumps(body), JSON, line=to)).reply.body)


REJECT = {"action": "reject", "reason": "busy"}
OUT = {"direction": "out", "to": "4930123456"}


@pytest.mark.parametrize(
    ("blocked", "caller", "turned_away"),
    [
        ("+48601602603", "601 602 603", True),
        ("+48601602603", "0048601602603", True),
        ("+48601602603", "48601602604", False),
        ("+4860*", "601602603", True),
        ("+4870*", "601602603", False),
        ("48601*", "48601602603", True),
        ("48601*", "601602603", False),
        ("anonymous", "", True),
        ("anonymous", "Anonymous", True),
        ("+48601602603", "anonymous", False),
        ("anonymous", "601602603", False),
        ("101", "101", True),
    ],
)
async def test_who_is_blocked_hears_that_it_is_busy(blocked: str, caller: str, turned_away: bool) -> None:
    assert await answered(ring(number=caller), blocking(blocked)) == (REJECT if turned_away else {})


async def test_the_prefix_for_numbers_outside_is_no_part_of_the_number() -> None:
    assert await answered(ring(number="0601602603"), blocking("+48601602603", outside_prefix="0")) == REJECT


async def test_only_a_call_that_begins_and_comes_in_is_turned_away() -> None:
    office = blocking("+48601602603")
    assert await answered(answer(**{"from": "601602603", "to": "101"}), office) == {}
    assert await answered(hang_up(**{"from": "601602603", "to": "101"}), office) == {}
    assert await answered(ring(number="101", to="601602603") | {"direction": "out"}, office) == {}


async def test_the_first_rule_that_fits_says_which_number_is_shown() -> None:
    office = showing(**{"4930123*": "4930777", "+49*": "+49555", "*": "+48221"})
    dial = {"action": "dial", "caller_id": "4930777", "number": "4930123456"}
    assert await answered(ring(number="101") | OUT, office) == dial
    assert (await answered(ring(number="101") | OUT | {"to": "004989123456"}, office))["caller_id"] == "+49555"
    assert (await answered(ring(number="101") | OUT | {"to": "601602603"}, office))["caller_id"] == "+48221"
    assert await answered(ring(number="601602603"), office) == {}


async def test_without_a_rule_that_fits_nothing_is_said() -> None:
    assert await answered(ring(number="101") | OUT, showing(**{"+48*": "1"})) == {}


async def test_sipgate_hears_it_in_xml() -> None:
    form = "event=newCall&direction=in&from=48601602603&to=101&callId=1&xcid=2"
    found = await understood(form, line=blocking("+48601602603"))
    assert found.dialect == CtiDialect.SIPGATE
    assert '<Response><Reject reason="busy"/></Response>' in found.reply.body
    form = "event=newCall&direction=out&from=101&to=4930123456&callId=1&xcid=2"
    found = await understood(form, line=showing(**{"*": "+4930777"}))
    assert '<Dial callerId="4930777"><Number>4930123456</Number></Dial></Response>' in found.reply.body
    assert "onAnswer=" in found.reply.body


async def test_who_is_not_told_is_not_turned_away() -> None:
    form = "CallSid=CA1&CallStatus=ringing&Direction=inbound&From=%2B48601602603&To=%2B48221234567&AccountSid=AC1"
    found = await understood(form, line=blocking("+48601602603"))
    assert (found.dialect, [event.kind for event in found.events]) == (CtiDialect.TWILIO, [CallSource.NEW_CALL])


async def test_nobodys_phone_rings_for_who_is_turned_away(cast: Cast) -> None:
    office = await line()
    office.blocked_numbers = [{"number": "+48601602603", "note": "Sells lamps"}]
    for event in (ring(), ring(), hang_up(cause="busy")):
        call = (await receive(await posted(json.dumps(event), JSON), office)).call
        assert call
    assert await Call.all().count() == 1
    call = await Call.get()
    assert (call.state, call.blocked, call.missed, call.cause) == (CallState.ENDED, True, False, "blocked")
    assert call.callback_state is None
    assert await call.users.all().count() == 0


async def test_a_caller_whose_pbx_did_not_obey_was_no_more_turned_away(cast: Cast) -> None:
    office = await line()
    office.blocked_numbers = [{"number": "+48601602603", "note": ""}]
    for event in (ring(), answer()):
        await receive(await posted(json.dumps(event), JSON), office)
    call = await Call.get()
    assert (call.blocked, call.missed, call.answered_at is None) == (False, False, False)


async def test_nobody_was_turned_away_whom_we_called(cast: Cast) -> None:
    office = await line()
    out = ring(number="101", to="601602603") | {"direction": "out"}
    for event in (out, hang_up(cause="blocked", direction="out")):
        await receive(await posted(json.dumps(event), JSON), office)
    assert not (await Call.get()).blocked


def test_a_thousand_patterns_read_the_number_once(monkeypatch: pytest.MonkeyPatch) -> None:
    readings: list[str] = []

    def counted(text: str, office: CtiConnection) -> Number:
        readings.append(text)
        return number_of(text, office)

    monkeypatch.setattr(orders, "number_of", counted)
    office = blocking(*(f"+48601602{n}" for n in range(1000)))
    assert orders.order([zammad.read(ring(number="601602999"))], office) == Reject()
    assert readings == ["601602999"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("601 602 603", "+48601602603"),
        ("0048 601-602-603", "+48601602603"),
        ("+48 70*", "+4870*"),
        ("4870*", "4870*"),
        ("Anonymous", "anonymous"),
        ("101", "101"),
        ("*", "*"),
        ("+", None),
        ("", None),
        ("Ewa", None),
        ("+48*70", None),
        ("1" * 40, None),
    ],
)
def test_patterns_are_kept_in_one_form(typed: str, kept: str | None) -> None:
    assert pattern_of(typed, "PL") == kept
