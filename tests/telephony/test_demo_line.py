"""The demo's line, whose phones are its people's."""

from tests.cast import Cast, user

from ringbook.projects.models import Project
from ringbook.seed.lines import add_line
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.models import CallDirection, CallSource
from ringbook.telephony.ringing import ringing


async def test_it_is_made_once_and_knows_its_phones_and_its_queue(cast: Cast) -> None:
    daria = await user("daria@example.com", "Daria Lis", "consultant")
    await user("celina@example.com", "Celina Mazur", "supervisor")
    await (await Project.create(name="Infolinia")).members.add(daria)
    for _ in range(2):
        await add_line()
    line = await CtiConnection.get()
    for to, queue, expected in (("201", "", "Bartek Wójcik"), ("900", "infolinia", "Daria Lis")):
        event = CtiEvent(CallSource.NEW_CALL, "1", CallDirection.IN, "601602603", to, queue=queue)
        assert [each.name for each in await ringing(event, line)] == [expected]


async def test_other_companies_get_none(cast: Cast) -> None:
    await add_line()
    assert not await CtiConnection.exists()
