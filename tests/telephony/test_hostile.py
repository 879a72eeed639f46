"""Numbers and names that no PBX should send, and some do."""

import asyncio
import json
from uuid import uuid4

import pytest
from tests.cast import Cast
from tests.telephony.phonebook import line, person, post, ring, ringing_users
from tests.telephony.posting import a_line

from ringbook.telephony.actions.told import number_of
from ringbook.telephony.gate import Gate, TooMany
from ringbook.telephony.models import Call, CtiConnection


@pytest.mark.parametrize(
    ("number", "kept", "e164", "withheld"),
    [
        ("4" * 40, "4" * 40, None, False),
        ("+" + "9" * 4000, "+" + "9" * 99, None, False),
        ("anonymous", "", None, True),
        ("sip:anonymous@anonymous.invalid", "", None, True),
        ("Numer zastrzeżony", "", None, True),
        ("102", "102", None, False),
        ("<script>alert(1)</script>", "<script>alert(1)</script>", None, False),
        ('"<b>Ewa</b>" <+48601602603>', '"<b>Ewa</b>" <+48601602603>', "+48601602603", False),
        ("+48\x1b[31m601602603\r\nX-Evil: 1", "+48[31m601602603 X-Evil: 1", None, False),
        ("\u202e+48601602603", "+48601602603", "+48601602603", False),
        ("+48 601\u0000602\u0000603", "+48 601602603", "+48601602603", False),
        ("٤٨٦٠١٦٠٢٦٠٣", "٤٨٦٠١٦٠٢٦٠٣", "+48601602603", False),
        ("'; DROP TABLE call; --", "'; DROP TABLE call; --", None, False),
        ("\ud800", "", None, True),
    ],
)  # fmt: skip
async def test_whatever_the_number_it_rings(
    cast: Cast, number: str, kept: str, e164: str | None, withheld: bool
) -> None:
    await person(cast.sales, "Ewa Kowal", "601602603")
    call = await post(await line(), ring("1", number, user="101"))
    assert (call.number, call.e164, call.withheld) == (kept, e164, withheld)
    assert await ringing_users(call) == ["Bartek Wójcik"]
    assert (call.contact_id is not None) is (e164 is not None)


async def test_colleagues_who_call_each_other_are_no_contacts(cast: Cast) -> None:
    await person(cast.sales, "Ewa Kowal", "601602102")
    for direction in ("in", "out"):
        call = await post(
            await line(name=direction, token=direction), ring(direction, "102", "101", direction=direction)
        )
        assert (call.contact_id, call.candidate_ids, call.e164) == (None, [], None)


async def test_names_are_kept_as_the_text_they_are(cast: Cast) -> None:
    users = ["<img src=x onerror=alert(1)>", "101\n102", "x" * 5000, "101"]
    call = await post(await line(), ring(user=users, queue="<b>Sales\x07</b>" + "q" * 500))
    assert call.queue.startswith("<b>Sales</b>q")
    assert len(call.queue) == 200
    assert await ringing_users(call) == ["Bartek Wójcik"]


@pytest.mark.parametrize(
    ("prefix", "sent", "e164"),
    [
        ("0", "0601602603", "+48601602603"),
        ("0", "00048601602603", "+48601602603"),
        ("0", "+48601602603", "+48601602603"),
        ("0", "601602603", "+48601602603"),
        ("0", "0048601602603", "+48601602603"),
        ("9", "9221234567", "+48221234567"),
        ("9", "912345678", "+48912345678"),
        ("*9", "*9601602603", "+48601602603"),
        ("0", "0102", None),
        ("", "0601602603", "+48601602603"),
    ],
)
def test_the_digits_for_outside_are_no_part_of_a_number(prefix: str, sent: str, e164: str | None) -> None:
    assert number_of(sent, a_line(outside_prefix=prefix)).e164 == e164


async def test_the_call_has_the_number_without_them(cast: Cast) -> None:
    office = await line()
    await CtiConnection.all().update(outside_prefix="0")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    call = await post(await CtiConnection.get(id=office.id), ring(number="0601602603"))
    assert (call.number, call.contact_id) == ("601602603", ewa.id)


async def test_numbers_of_any_length_make_an_id(cast: Cast) -> None:
    await post(await line(), ring("", "4" * 500, "5" * 500))
    assert len((await Call.get()).external_id) <= 200


async def test_lines_take_turns_at_the_gate() -> None:
    gate, one, other, order = Gate(at_once=1, most=3), uuid4(), uuid4(), list[str]()
    held = asyncio.Event()

    async def enter(name: str, line_id: object) -> None:
        async with gate.open(line_id):  # type: ignore[arg-type]
            order.append(name)
            await held.wait()

    tasks = [
        asyncio.create_task(enter(name, id)) for name, id in (("a1", one), ("a2", one), ("a3", one), ("b1", other))
    ]
    await asyncio.sleep(0)
    with pytest.raises(TooMany):
        await enter("c1", one)
    tasks[1].cancel()
    await asyncio.sleep(0)
    held.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert order == ["a1", "b1", "a3"]
    assert (gate.free, gate.count, gate.waiting) == (1, 0, {})


def test_what_is_logged_of_an_event_is_json() -> None:
    from ringbook.telephony.dialects import zammad

    assert json.loads(json.dumps(zammad.read(ring(user=["101"])).told()))["users"] == ["101"]
