"""Asterisk's many channels become few events of calls."""

import random

import pytest
from tests.telephony.asterisk.sequences import FOLDER, messages, said, told

from ringbook.telephony.asterisk.calls import Calls
from ringbook.telephony.models import CallDirection


def nobody(name: str) -> bool:
    """No phone has a name of letters; those with short numbers are known by them."""
    return False


def events_of(*names: str) -> list[tuple[str, ...]]:
    return [said(event) for event in told(Calls(nobody), *map(messages, names))]


def test_a_call_in_rings_is_answered_and_ends() -> None:
    events = told(Calls(nobody), messages("answered"))
    assert [said(event)[0] for event in events] == ["new_call", "answer", "hangup"]
    ring, answer, end = events
    assert (ring.direction, ring.caller, ring.called) == (CallDirection.IN, "48601602603", "221234567")
    assert (ring.users, answer.answering, end.cause) == (("101",), "101", "normalClearing")
    assert {event.external_id for event in events} == {"1732356000.10"}


def test_a_caller_who_gives_up_was_missed_and_may_hide() -> None:
    assert events_of("missed") == [
        ("new_call", "1732356100.20", "101", ""),
        ("hangup", "1732356100.20", "", "cancel"),
    ]
    assert told(Calls(nobody), messages("missed"))[0].caller == ""


def test_each_phone_of_a_group_rings() -> None:
    assert events_of("hunt_group") == [
        ("new_call", "1732356150.25", "101", ""),
        ("new_call", "1732356150.25", "102", ""),
        ("hangup", "1732356150.25", "", "noAnswer"),
    ]


def test_a_queue_is_known_before_its_phones_ring_and_the_one_that_answers_counts_once() -> None:
    events = told(Calls(nobody), messages("queue"))
    assert {event.queue for event in events if event.kind.value == "new_call"} == {"sprzedaz"}
    short = [said(event) for event in events]
    assert short[0] == ("new_call", "1732356200.30", "", "")
    assert set(short[1:-2]) == {("new_call", "1732356200.30", phone, "") for phone in ("101", "102")}
    assert short[-2:] == [
        ("answer", "1732356200.30", "102", ""),
        ("hangup", "1732356200.30", "", "normalClearing"),
    ]


def test_a_call_out_is_told_of_when_the_other_side_is_dialled_and_answered_when_it_picks_up() -> None:
    events = told(Calls(nobody), messages("outbound"))
    assert [said(event) for event in events] == [
        ("new_call", "1732356300.40", "101", ""),
        ("answer", "1732356300.40", "101", ""),
        ("hangup", "1732356300.40", "101", "normalClearing"),
    ]
    assert {(event.direction, event.caller, event.called) for event in events} == {
        (CallDirection.OUT, "101", "601602603")
    }


def test_a_busy_line_is_said_to_be_busy() -> None:
    assert events_of("busy")[-1] == ("hangup", "1732356350.45", "102", "busy")


def test_of_a_call_we_ordered_the_desk_phone_is_not_the_other_side() -> None:
    id = "0199f2d4-7c1e-7000-8000-00000000beef"
    events = told(Calls(nobody), messages("ordered"))
    assert [said(event)[:2] for event in events] == [("new_call", id), ("answer", id), ("hangup", id)]
    assert events[0].called == "601602603"


def test_colleagues_who_call_each_other_are_nobodys_business() -> None:
    assert events_of("internal") == []


def test_a_blind_transfer_ends_one_leg_and_the_next_rings() -> None:
    events, id = told(Calls(nobody), messages("blind_transfer")), "1732356500.60"
    assert [said(event) for event in events] == [
        ("new_call", id, "101", ""),
        ("answer", id, "101", ""),
        ("hangup", id, "", "forwarded"),
        ("new_call", f"{id}+2", "102", ""),
        ("answer", f"{id}+2", "102", ""),
        ("hangup", f"{id}+2", "", "normalClearing"),
    ]
    assert [event.transferred_from for event in events] == ["", "", "", id, "", ""]
    assert {event.caller for event in events} == {"48601602603"}


def test_an_attended_transfer_is_the_colleagues_from_the_moment_it_is_made() -> None:
    id = "1732356600.70"
    assert events_of("attended_transfer") == [
        ("new_call", id, "101", ""),
        ("answer", id, "101", ""),
        ("hangup", id, "", "forwarded"),
        ("new_call", f"{id}+2", "102", ""),
        ("answer", f"{id}+2", "102", ""),
        ("hangup", f"{id}+2", "", "normalClearing"),
    ]


def test_a_call_out_that_is_passed_on_becomes_the_colleagues_call_in() -> None:
    sequence = messages("outbound")
    joined = next(n for n, each in enumerate(sequence) if each["event"] == "BridgeLeave")
    ours, theirs = sequence[0], next(each for each in sequence if each.get("uniqueid") == "1732356300.41")
    passed = {"event": "BlindTransfer", "result": "Success", "extension": "102"}
    passed |= {f"transferer{key}": value for key, value in ours.items()}
    passed |= {f"transferee{key}": value for key, value in theirs.items()}
    rings = {"event": "DialBegin", "uniqueid": theirs["uniqueid"], "linkedid": theirs["linkedid"]}
    rings |= {"destchannel": "PJSIP/102-00000099", "destuniqueid": "9.9", "destlinkedid": theirs["linkedid"]}
    events = told(Calls(nobody), sequence[:joined], [passed, rings])
    assert [said(event)[0] for event in events] == ["new_call", "answer", "hangup", "new_call"]
    assert (events[-1].direction, events[-1].caller, events[-1].users) == (CallDirection.IN, "601602603", ("102",))


def test_a_transfer_that_failed_changes_nothing() -> None:
    sequence = [
        each | {"result": "Fail"} if "Transfer" in each["event"] else each for each in messages("blind_transfer")
    ]
    assert {event.external_id for event in told(Calls(nobody), sequence)} == {"1732356500.60"}


def test_a_call_taken_over_from_a_colleagues_phone_is_answered_by_who_took_it() -> None:
    sequence = messages("missed")
    rung = next(n for n, each in enumerate(sequence) if each["event"] == "Newstate")
    other = {"channel": "PJSIP/102-000000aa", "uniqueid": "7.7", "calleridnum": "102", "exten": "*8"}
    taken = [
        {"event": "Newchannel", "linkedid": "7.7", **other},
        {"event": "BridgeEnter", "linkedid": "1732356100.20", **other},
    ]
    events = told(Calls(nobody), sequence[: rung + 1], taken)
    assert said(events[-1]) == ("answer", "1732356100.20", "102", "")


def test_a_call_that_reached_no_phone_was_missed_all_the_same() -> None:
    sequence = [
        each for each in messages("answered") if each.get("uniqueid") == "1732356000.10" and "Dial" not in each["event"]
    ]
    events = told(Calls(nobody), [each for each in sequence if each["event"] in ("Newchannel", "Hangup")])
    assert [said(event)[0] for event in events] == ["new_call", "hangup"]


def test_calls_at_the_same_time_do_not_mix() -> None:
    names = sorted(path.stem for path in FOLDER.glob("*.ami"))
    alone = {name: events_of(name) for name in names}
    chance = random.Random(7)
    for _ in range(50):
        rest = {name: messages(name) for name in names}
        calls, heard = Calls(nobody), []
        while rest:
            name = chance.choice(sorted(rest))
            heard += [said(event) for event in calls.heard(rest[name].pop(0))]
            rest = {each: left for each, left in rest.items() if left}
        for name, expected in alone.items():
            ids = {event[1] for event in expected}
            assert [event for event in heard if event[1] in ids] == expected, name
        assert calls.alive == set()


def test_a_transfer_by_feature_code_stays_within_the_calls_linkedid() -> None:
    sequence, id = messages("answered"), "1732356000.10"
    talking = next(n for n, each in enumerate(sequence) if each["event"] == "HangupRequest")
    asked = {"destchannel": "Local/102@check-xfer-00000025;1", "destuniqueid": "8.1", "destlinkedid": id}
    joined = {"event": "AttendedTransfer", "result": "Success", "transfereechannel": "PJSIP/operator-00000010"}
    joined |= {"transfereeuniqueid": id, "transfereelinkedid": id}
    joined |= {f"transfertarget{key.removeprefix('dest')}": value for key, value in asked.items()}
    asking = [
        {"event": name, "uniqueid": "1732356000.11", "linkedid": id, **asked} for name in ("DialBegin", "DialEnd")
    ]
    events = told(Calls(nobody), sequence[:talking], asking, [joined])
    assert [said(event)[:3] for event in events[2:]] == [
        ("hangup", id, ""),
        ("new_call", f"{id}+2", "102"),
        ("answer", f"{id}+2", "102"),
    ]


@pytest.mark.parametrize("name", ["answered", "missed", "hunt_group", "queue", "outbound", "busy", "ordered"])
def test_what_a_list_told_already_may_be_told_again(name: str) -> None:
    twice = [message for message in messages(name) for _ in range(2)]
    assert dict.fromkeys(said(event) for event in told(Calls(nobody), twice)) == dict.fromkeys(events_of(name))


def test_phones_with_names_are_known_from_the_lines_list() -> None:
    renamed = [
        {key: value.replace("PJSIP/101-", "PJSIP/bartek-") for key, value in message.items()}
        for message in messages("answered")
    ]
    assert [said(event)[2] for event in told(Calls("bartek".__eq__), renamed)] == ["bartek", "bartek", ""]


def listing(*channels: dict[str, str]) -> list[dict[str, str]]:
    return [*({"event": "CoreShowChannel", **each} for each in channels), {"event": "CoreShowChannelsComplete"}]


TRUNK = {"channel": "PJSIP/operator-00000001", "uniqueid": "5.1", "linkedid": "5.1", "calleridnum": "601602603"}
DESK = {"channel": "PJSIP/101-00000002", "uniqueid": "5.2", "linkedid": "5.1", "calleridnum": "101"}


@pytest.mark.parametrize("order", [(TRUNK, DESK), (DESK, TRUNK)])
@pytest.mark.parametrize(
    ("state", "bridge", "expected"), [("Ringing", "", ["new_call"]), ("Up", "b", ["new_call", "answer"])]
)
def test_what_goes_on_when_we_begin_to_listen_is_told(
    order: tuple[dict[str, str], ...], state: str, bridge: str, expected: list[str]
) -> None:
    calls = Calls(nobody)
    shown = [each | {"channelstatedesc": state, "bridgeid": bridge, "exten": "221234567"} for each in order]
    events = told(calls, listing(*shown))
    assert [said(event)[0] for event in events] == expected
    assert {(event.caller, event.users) for event in events[:1]} == {("601602603", ("101",))}
    assert calls.alive == {"5.1"}


def test_a_leg_that_we_know_from_before_is_gone_on_with() -> None:
    calls = Calls(nobody, {"5.1": 2})
    told(calls, listing(TRUNK, DESK | {"channelstatedesc": "Up", "bridgeid": "b"}))
    assert calls.alive == {"5.1+2"}
    [end] = [
        event for id in ("5.1", "5.2") for event in calls.heard({"event": "Hangup", "uniqueid": id, "linkedid": "5.1"})
    ]
    assert said(end)[:2] == ("hangup", "5.1+2")
