"""Activities as a spreadsheet."""

from datetime import UTC, datetime, timedelta

from ringbook.activities.planned.ids import id_of
from ringbook.activities.planned.models import ActivityKind
from ringbook.exports.activities import columns
from tests import factories as make
from tests.api import Api
from tests.cast import Cast
from tests.exports import house

BEGIN = datetime(2027, 5, 10, 8, tzinfo=UTC)


async def test_every_column_of_an_activity(committed_cast: Cast) -> None:
    cast, api = committed_cast, Api(committed_cast.ola)
    firm = await make.organization(name="Acme")
    ewa = await make.contact(first_name="Ewa", last_name="Nowak", organization=firm)
    await make.activity(
        "=Visit", kind=ActivityKind.MEETING, organization=firm, contact=ewa, assignee=cast.bartek, note="Bring samples",
        place="Room 5", starts_at=BEGIN, ends_at=BEGIN + timedelta(hours=1),
    )  # fmt: skip
    await make.activity("Hidden from Bartek", assignee=cast.zofia)
    keys = [column.key for column in columns()]
    job = await house.exported(api, house.ACTIVITIES, keys)
    head, *rows = await house.table(cast.ola, job)
    [visit] = [row for row in rows if row[1] == "=Visit"]
    found = {heading: value for heading, value in zip(head, visit, strict=True) if value is not None}
    assert found.pop("Planned")
    assert found == {
        "Finished": False, "Subject": "=Visit", "Kind": "Meeting", "Begin": datetime(2027, 5, 10, 10),
        "End": datetime(2027, 5, 10, 11), "Assignee": "Bartek Wójcik", "Contact": "Ewa Nowak", "Organization": "Acme",
        "Note": "Bring samples", "Place": "Room 5",
    }  # fmt: skip


async def test_only_what_the_reader_sees_and_chose(committed_cast: Cast) -> None:
    cast = committed_cast
    celina = await make.user_with("supervisor", crm=cast.sales)
    hidden = await make.activity("Hidden", contact=await make.contact(crm=cast.service))
    mine = await make.activity("Mine", contact=await make.contact(), assignee=celina)
    other = await make.activity("Other", assignee=celina, done_at=BEGIN)
    for selection, expected in (
        ({"filter": {}}, {"Mine", "Other"}),
        ({"filter": {"done": False}}, {"Mine"}),
        ({"filter": {}, "except": [id_of(mine)]}, {"Other"}),
        ({"ids": [id_of(hidden), id_of(other)]}, {"Other"}),
    ):
        job = await house.exported(Api(celina), house.ACTIVITIES, ["subject"], selection=selection)
        _, *rows = await house.table(celina, job)
        assert {row[0] for row in rows} == expected
