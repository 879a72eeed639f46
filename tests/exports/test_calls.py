"""Calls as a spreadsheet."""

from datetime import UTC, datetime, timedelta

from ringbook.exports.calls import columns
from ringbook.telephony.models import CallbackState, CallDirection
from ringbook.telephony.outcomes import LoggedEventOutcome
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast
from tests.exports import house
from tests.wrap_up.calls import call

BEGAN = datetime(2027, 5, 10, 8, tzinfo=UTC)


async def test_every_column_of_a_call(committed_cast: Cast) -> None:
    cast = committed_cast
    firm = await make.organization(name="Acme")
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", organization=firm)
    await call(
        contact=ewa, organization=firm, users=[cast.bartek], queue="=Sales", outcome=LoggedEventOutcome.REACHED,
        callback_state=CallbackState.SETTLED, started_at=BEGAN, answered_at=BEGAN + timedelta(seconds=7),
        ended_at=BEGAN + timedelta(seconds=100),
    )  # fmt: skip
    job = await house.exported(Api(cast.ola), house.CALLS, [column.key for column in columns()])
    head, row = await house.table(cast.ola, job)
    assert dict(zip(head, row, strict=True)) == {
        "When": datetime(2027, 5, 10, 10), "Direction": "incoming", "Status": "ended", "Contact": "Ewa Nowak",
        "Organization": "Acme", "Number": "+48601602603", "Waited (s)": 7, "Talked (s)": 93,
        "Answered by": "Bartek Wójcik", "Rang for": "Bartek Wójcik", "Queue": "=Sales", "Ringing back": "settled",
        "Outcome": "reached",
    }  # fmt: skip


async def test_only_what_the_reader_sees_and_chose(committed_cast: Cast) -> None:
    cast = committed_cast
    celina = await make.user_with("supervisor", crm=cast.sales)
    missed = {"direction": CallDirection.IN, "answered_at": None, "users": [celina]}
    hidden = await call(number="1111111", e164=None, contact=await make.contact(crm=cast.service))
    one, two = await call(number="2222222", e164=None, **missed), await call(number="3333333", e164=None, **missed)
    await call(number="4444444", e164=None, contact=await make.contact())
    for selection, expected in (
        ({"filter": {}}, {"2222222", "3333333", "4444444"}),
        ({"filter": {"missed": True}}, {"2222222", "3333333"}),
        ({"filter": {"missed": True}, "except": [id_of(one)]}, {"3333333"}),
        ({"ids": [id_of(hidden), id_of(two)]}, {"3333333"}),
    ):
        job = await house.exported(Api(celina), house.CALLS, ["number"], selection=selection)
        _, *rows = await house.table(celina, job)
        assert {row[0] for row in rows} == expected


async def test_times_that_no_call_has_break_nothing(committed_cast: Cast) -> None:
    ola = Api(committed_cast.ola)
    await call(started_at=BEGAN.replace(year=1971), answered_at=None, ended_at=BEGAN.replace(year=2100))
    await call(started_at=BEGAN, answered_at=BEGAN, ended_at=BEGAN - timedelta(days=1))
    job = await house.exported(ola, house.CALLS, ["waited", "talked"])
    _, *rows = await house.table(committed_cast.ola, job)
    assert sorted(rows, key=str) == [[0, 0], [2**31 - 1, None]]
    seen = (await ola("{ calls { nodes { waitSeconds talkSeconds } } }"))["calls"]["nodes"]
    assert sorted((each["waitSeconds"], each["talkSeconds"] or 0) for each in seen) == [(0, 0), (2**31 - 1, 0)]
