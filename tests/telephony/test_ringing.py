"""Whose phone rings: by the line's lists, else by what users have of their own."""

from typing import Any

import pytest
from tests.cast import Cast
from tests.queries import counted
from tests.telephony.phonebook import line

from ringbook.identity.models import User
from ringbook.projects.models import Project
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, CtiQueue
from ringbook.telephony.models import CallDirection, CallSource
from ringbook.telephony.ringing import answering, ringing


def event(**values: Any) -> CtiEvent:
    known: dict[str, Any] = {"kind": CallSource.NEW_CALL, "external_id": "1", "direction": CallDirection.IN}
    return CtiEvent(**known | {"caller": "601602603", "called": "221234567"} | values)


async def rings(connection: CtiConnection, **values: Any) -> list[str]:
    return [user.name.split()[0] for user in await ringing(event(**values), connection)]


async def queue(connection: CtiConnection, name: str, *users: User, project: Project | None = None) -> CtiQueue:
    made = await CtiQueue.create(connection=connection, name=name, project=project)
    if users:
        await made.users.add(*users)
    return made


async def test_a_lines_list_stands_above_users_own_extensions(cast: Cast) -> None:
    office, branch = await line(), await line(name="Branch", token="another")
    await CtiExtension.create(connection=office, extension="101", user=cast.zofia)
    assert await rings(office, called="101") == ["Zofia"]
    assert await rings(branch, called="101") == ["Bartek"]


async def test_one_user_may_have_many_extensions_and_names(cast: Cast) -> None:
    office = await line()
    for name in ("101", "7777abcdefg", "Zofia@PBX.example", "48221234567"):
        await CtiExtension.create(connection=office, extension=name, user=cast.zofia)
    for name in ("SIP/101", "7777abcdefg@fpbx.de", "Zofia@PBX.example", "Local/101@from-queue", "sip:101@10.0.0.1"):
        assert await rings(office, users=(name,)) == ["Zofia"], name
    assert await rings(office, called="48221234567") == ["Zofia"]
    assert await rings(office, users=("101", "7777abcdefg", "102")) == ["Zofia"]


async def test_whom_the_pbx_names_goes_before_the_queue_and_the_queue_before_our_number(cast: Cast) -> None:
    office = await line()
    await queue(office, "Sales", cast.ola)
    assert await rings(office, users=("101",), queue="Sales", called="102") == ["Bartek"]
    assert await rings(office, users=("999",), queue="sales", called="102") == ["Ola"]
    assert await rings(office, queue="Other", called="102") == ["Zofia"]


async def test_a_queue_rings_for_its_users_and_its_projects_members_once_each(cast: Cast) -> None:
    office, hotline = await line(), await Project.get(name="Hotline")
    await hotline.members.add(cast.karol)
    await queue(office, "800", cast.bartek, cast.ola, project=hotline)
    assert sorted(await rings(office, queue="800")) == ["Bartek", "Karol", "Ola"]
    assert sorted(await rings(office, called="800")) == ["Bartek", "Karol", "Ola"]


async def test_queues_of_other_lines_do_not_ring(cast: Cast) -> None:
    office, branch = await line(), await line(name="Branch", token="another")
    await queue(branch, "Sales", cast.ola)
    assert await rings(office, queue="Sales") == []


async def test_nobody_who_left_rings(cast: Cast) -> None:
    office, hotline = await line(), await Project.get(name="Hotline")
    await CtiExtension.create(connection=office, extension="102", user=cast.bartek)
    await queue(office, "Sales", cast.bartek, project=hotline)
    await User.filter(id=cast.bartek.id).update(active=False)
    for values in ({"users": ("101",)}, {"users": ("102",)}, {"queue": "Sales"}, {"called": "102"}):
        assert await rings(office, **values) == [], values


@pytest.mark.parametrize(
    ("values", "who"),
    [
        ({"answering": "102", "users": ("101",)}, "Zofia Lis"),
        ({"answering": "999", "users": ("101", "102")}, "Bartek Wójcik"),
        ({"called": "102"}, "Zofia Lis"),
        ({"called": "999"}, None),
    ],
)
async def test_who_answered(cast: Cast, values: dict[str, Any], who: str | None) -> None:
    found = await answering(event(kind=CallSource.ANSWER, **values), await line())
    assert (found and found.name) == who


async def test_it_takes_few_questions_however_many_phones_ring(cast: Cast) -> None:
    office = await line()
    everybody = tuple(str(number) for number in range(100, 350))
    with counted() as sent:
        assert len(await ringing(event(users=everybody), office)) == 2
    assert len(sent) == 2
