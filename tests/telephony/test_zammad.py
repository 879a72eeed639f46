"""Zammad's words."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.telephony.phonebook import answer, hang_up, ring

from ringbook.core.errors import DomainError
from ringbook.telephony.dialects.zammad import read as parse
from ringbook.telephony.models import CallDirection, CallSource


def test_a_new_call() -> None:
    event = parse(ring("a-1", user=["101", "102"], queue="Sales"))
    assert (event.kind, event.external_id, event.direction) == (CallSource.NEW_CALL, "a-1", CallDirection.IN)
    assert (event.caller, event.called, event.other, event.own) == ("48601602603", "101", "48601602603", "101")
    assert (event.users, event.queue) == (("101", "102"), "Sales")


def test_the_other_side_of_an_outgoing_call_is_the_called_one() -> None:
    event = parse(ring(number="101", to="48601602603") | {"direction": "out"})
    assert (event.other, event.own) == ("48601602603", "101")


def test_a_form_comes_as_lists() -> None:
    form = {"event": ["newCall"], "direction": ["in"], "from": ["1"], "to": ["2"], "call_id": ["x"]}
    event = parse(form | {"user[]": ["101", "102"]})
    assert (event.external_id, event.caller, event.users) == ("x", "1", ("101", "102"))


def test_caller_is_another_word_for_user() -> None:
    event = parse(answer(caller="bartek@example.com", answeringNumber="101"))
    assert (event.users, event.answering) == (("bartek@example.com",), "101")


def test_answer_and_hangup_need_no_numbers() -> None:
    assert parse(answer()).other is None
    assert parse(hang_up()).cause == "normalClearing"


def test_null_and_empty_numbers_are_withheld_not_missing() -> None:
    assert parse(ring() | {"from": None}).caller == ""
    assert parse(ring() | {"from": ""}).caller == ""


def test_numbers_may_be_numbers() -> None:
    event = parse(ring() | {"from": 48601602603, "to": 101.0, "callId": 7})
    assert (event.caller, event.called, event.external_id) == ("48601602603", "101", "7")


def test_a_monstrous_call_id_is_still_one_call() -> None:
    assert parse(ring("x" * 5000)).external_id == parse(ring("x" * 5000)).external_id
    assert parse(ring("x" * 5000)).external_id != parse(ring("x" * 4999 + "y")).external_id
    assert len(parse(ring("x" * 5000)).external_id) <= 200


def without(body: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name not in names}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (ring() | {"direction": "sideways"}, "Invalid direction!"),
        (without(ring(), "direction"), "Invalid direction!"),
        (without(ring(), "from", "to"), "Missing fields: from, to!"),
        (without(ring(), "from", "direction"), "Missing fields: direction, from!"),
        (without(hang_up(), "callId"), "Missing fields: from, to!"),
        (ring() | {"from": {"number": "1"}}, "Missing fields: from!"),
        (ring() | {"event": "reboot"}, "Unknown event!"),
        ({}, "Missing fields: event, direction, from, to!"),
    ],
)
def test_what_is_wrong_is_named(body: dict[str, Any], words: str) -> None:
    with pytest.raises(DomainError, match=words):
        parse(body)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
fields = st.sampled_from(["event", "direction", "from", "to", "callId", "user", "user[]", "queue", "cause"])
values = st.sampled_from(["newCall", "answer", "hangup", "in", "out"]) | anything


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(fields, values))
def test_any_mapping_is_an_event_or_refused(body: dict[str, Any]) -> None:
    try:
        event = parse(body)
    except DomainError:
        return
    said = [event.external_id, event.caller or "", event.called or "", event.queue, event.cause, *event.users]
    assert not any("\0" in text or text.encode().decode() != text for text in said)
