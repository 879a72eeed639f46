"""The manager interface's messages, read from bytes that come as they like."""

import asyncio
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringbook.telephony.asterisk.calls import Calls
from ringbook.telephony.asterisk.channels import number_in, phone_of
from ringbook.telephony.asterisk.wire import LONGEST_VALUE, Message, Nonsense, read_message, written


async def read(content: bytes) -> list[Message]:
    reader = asyncio.StreamReader(limit=1024)
    reader.feed_data(content)
    reader.feed_eof()
    found = []
    with suppress(EOFError):
        while True:
            found.append(await read_message(reader))
    return found


async def test_messages_have_lines_and_end_with_an_empty_one() -> None:
    content = (
        b"\r\nEvent: Hangup\r\nCallerIDNum: <unknown>\r\nCause-txt: Normal: Clearing\r\n\r\nEvent: X\r\n\r\nEvent: half"
    )
    assert await read(content) == [
        {"event": "Hangup", "calleridnum": "", "cause-txt": "Normal: Clearing"},
        {"event": "X"},
    ]


async def test_of_a_key_that_comes_twice_the_first_counts_and_long_values_are_cut() -> None:
    [message] = await read(b"Event: X\nChanVariable: a\nChanVariable: b\nName: " + b"x" * 500 + b"\nno colon\n\n")
    assert message == {"event": "X", "chanvariable": "a", "name": "x" * LONGEST_VALUE}


@pytest.mark.parametrize("content", [b"x" * 5000, b"A: b\r\n" * 600])
async def test_what_has_no_end_is_nonsense(content: bytes) -> None:
    with pytest.raises(Nonsense):
        await read(content)


def test_an_action_can_not_hold_another_one() -> None:
    assert written("Login", Username="ringbook") == b"Action: Login\r\nUsername: ringbook\r\n\r\n"
    with pytest.raises(ValueError, match="line break"):
        written("Login", Username="ringbook\r\nAction: Originate")


@pytest.mark.parametrize(
    ("channel", "phone"),
    [
        ("PJSIP/101-0000001b", "101"),
        ("PJSIP/sip-trunk-0000001b", "sip-trunk"),
        ("Local/101@from-queue-00000025;1", "101"),
        ("Local/FMPR-101@from-internal-00000025;2", "101"),
        ("Local/101@from-queue/n", "101"),
        ("SIP/101", "101"),
        ("", ""),
    ],
)
def test_channels_name_phones(channel: str, phone: str) -> None:
    assert phone_of(channel) == phone


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("s", "601602603@operator"), "601602603"),
        (("operator/601602603",), "601602603"),
        (("operator/sip:+48601602603@10.0.0.9:5060",), "+48601602603"),
        (("48221234567/sip:601602603@10.0.0.9",), "601602603"),
        (("101/sip:101@192.168.100.200:50600", "*98"), ""),
    ],
)
def test_numbers_stand_in_many_forms(texts: tuple[str, ...], number: str) -> None:
    assert number_in(*texts) == number


KEYS = [
    "event",
    "uniqueid",
    "linkedid",
    "channel",
    "destuniqueid",
    "destlinkedid",
    "destchannel",
    "exten",
    "dialstatus",
]
NAMES = [
    "Newchannel",
    "DialBegin",
    "DialEnd",
    "BridgeEnter",
    "Hangup",
    "QueueCallerJoin",
    "AgentConnect",
    "AgentCalled",
]
NAMES += ["BlindTransfer", "AttendedTransfer", "CoreShowChannel", "CoreShowChannelsComplete"]
KEYS += ["transfereeuniqueid", "transfereechannel", "transfertargetuniqueid", "transfertargetchannel", "calleridnum"]
values = st.sampled_from(["1.1", "1.2", "1.3", "101", "PJSIP/101-00000001", "PJSIP/op-00000002", "601602603", "ANSWER"])
message = st.builds(
    lambda name, fields: fields | {"event": name},
    st.sampled_from(NAMES),
    st.dictionaries(st.sampled_from(KEYS), values),
)


@settings(deadline=None)
@given(st.lists(message, max_size=40))
def test_whatever_comes_no_call_ends_that_did_not_begin(messages: list[Message]) -> None:
    calls, begun = Calls(lambda name: False), set[str]()
    for each in messages:
        for event in calls.heard(each):
            begun |= {event.external_id} if event.kind.value == "new_call" else set()
            assert event.external_id in begun
