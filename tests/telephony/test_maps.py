"""Extensions, queues and the Asterisk of a line, as its form sets them."""

from typing import Any

import pytest
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.telephony.phonebook import line

from ringbook.core.secrets import unseal
from ringbook.history.models import FieldChange
from ringbook.projects.models import Project
from ringbook.telephony.lines.models import CtiConnection, CtiExtension, CtiQueue

UPDATE = """mutation($input: CtiConnectionUpdateInput!) { ctiConnectionUpdate(input: $input) {
  ctiConnection { extensions { extension user { name } } queues { name users { name } project { name } }
    asterisk { host port username hasSecret connectedSince message } } userErrors { code path message } } }"""


async def change(api: Api, connection: CtiConnection, **patch: Any) -> dict[str, Any]:
    done: dict[str, Any] = (await api(UPDATE, input={"id": id_of(connection), "patch": patch}))["ctiConnectionUpdate"]
    return done


async def test_extensions_and_queues_are_set_and_set_anew(api: Api, cast: Cast) -> None:
    office, hotline, ola = await line(), await Project.get(name="Hotline"), api.as_(cast.ola)
    both = [{"extension": " 201 ", "userId": id_of(cast.bartek)}, {"extension": "202", "userId": id_of(cast.bartek)}]
    sales = {"name": "Sales", "userIds": [id_of(cast.zofia), id_of(cast.zofia)], "projectId": id_of(hotline)}
    done = await change(ola, office, extensions=both, queues=[sales, {"name": "900"}])
    assert done["userErrors"] == []
    assert done["ctiConnection"]["extensions"] == [
        {"extension": "201", "user": {"name": "Bartek Wójcik"}},
        {"extension": "202", "user": {"name": "Bartek Wójcik"}},
    ]
    assert done["ctiConnection"]["queues"] == [
        {"name": "900", "users": [], "project": None},
        {"name": "Sales", "users": [{"name": "Zofia Lis"}], "project": {"name": "Hotline"}},
    ]
    done = await change(ola, office, queues=[{"name": "sales", "userIds": [id_of(cast.ola)]}])
    assert done["ctiConnection"]["queues"] == [{"name": "sales", "users": [{"name": "Ola Nowak"}], "project": None}]
    assert len(done["ctiConnection"]["extensions"]) == 2
    assert (await change(ola, office, extensions=[]))["ctiConnection"]["extensions"] == []


async def test_the_history_tells_what_changed_and_the_same_again_changes_nothing(api: Api, cast: Cast) -> None:
    office, ola = await line(), api.as_(cast.ola)
    same: dict[str, Any] = {
        "extensions": [{"extension": "201", "userId": id_of(cast.bartek)}],
        "queues": [{"name": "Sales", "userIds": [id_of(cast.zofia)]}],
    }
    for _ in range(2):
        await change(ola, office, **same)
    changes = {each.field: each.after for each in await FieldChange.all()}
    assert changes == {"extensions": ["201: Bartek Wójcik"], "queues": ["Sales: Zofia Lis"]}
    assert (await CtiConnection.get(id=office.id)).version == 2


async def test_all_that_is_wrong_is_said_at_once_and_nothing_is_saved(api: Api, cast: Cast) -> None:
    office, bartek = await line(), id_of(cast.bartek)
    done = await change(
        api.as_(cast.ola),
        office,
        extensions=[
            {"extension": "201", "userId": bartek},
            {"extension": " ", "userId": bartek},
            {"extension": "201", "userId": bartek},
            {"extension": "x" * 101, "userId": id_of(cast.sales)},
        ],
        queues=[
            {"name": "Sales", "userIds": [bartek, "nobody"]},
            {"name": "SALES", "projectId": id_of(cast.ola)},
            {"name": "q" * 201},
            {"name": ""},
        ],
    )
    assert sorted(codes(done)) == [
        ("BLANK", "extensions.1.extension"),
        ("BLANK", "queues.3.name"),
        ("NOT_FOUND", "extensions.3.userId"),
        ("NOT_FOUND", "queues.0.userIds.1"),
        ("NOT_FOUND", "queues.1.projectId"),
        ("TOO_LONG", "extensions.3.extension"),
        ("TOO_LONG", "queues.2.name"),
        ("TWICE", "extensions.2.extension"),
        ("TWICE", "queues.1.name"),
    ]
    assert not await CtiExtension.exists()
    assert not await CtiQueue.exists()


async def test_an_extension_may_be_anothers_on_another_line(api: Api, cast: Cast) -> None:
    for name, user in (("Office", cast.bartek), ("Branch", cast.zofia)):
        office = await line(name=name, token=name)
        done = await change(api.as_(cast.ola), office, extensions=[{"extension": "201", "userId": id_of(user)}])
        assert done["userErrors"] == []
    assert await CtiExtension.all().count() == 2


async def test_an_asterisk_is_set_with_its_password_kept_sealed(api: Api, cast: Cast) -> None:
    office, ola = await line(), api.as_(cast.ola)
    given = {"host": " pbx.example.com ", "username": "ringbook", "secret": "wieloryb"}
    done = await change(ola, office, asterisk=given)
    assert done["ctiConnection"]["asterisk"] == {
        "host": "pbx.example.com", "port": 5038, "username": "ringbook", "hasSecret": True, "connectedSince": None,
        "message": None,
    }  # fmt: skip
    stored = (await CtiConnection.get(id=office.id)).asterisk_secret
    assert "wieloryb" not in stored
    assert unseal(stored) == "wieloryb"
    assert not await FieldChange.filter(field="asterisk_secret", after__isnull=False).exists()
    done = await change(ola, office, asterisk={"host": "pbx.example.com", "port": 5039, "username": "ringbook"})
    assert done["ctiConnection"]["asterisk"]["port"] == 5039
    assert (await CtiConnection.get(id=office.id)).asterisk_secret == stored
    assert (await change(ola, office, asterisk=None))["ctiConnection"]["asterisk"] is None
    assert (await CtiConnection.get(id=office.id)).asterisk_secret == ""


async def test_another_host_needs_the_password_again(api: Api, cast: Cast) -> None:
    office, ola = await line(), api.as_(cast.ola)
    await change(ola, office, asterisk={"host": "pbx", "username": "ringbook", "secret": "wieloryb"})
    for moved in ({"host": "elsewhere", "username": "ringbook"}, {"host": "pbx", "username": "other"}):
        assert codes(await change(ola, office, asterisk=moved)) == [("BLANK", "asterisk.secret")]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"host": ""}, ("BLANK", "asterisk.host")),
        ({"host": "http://pbx"}, ("INVALID", "asterisk.host")),
        ({"host": "p" * 300}, ("TOO_LONG", "asterisk.host")),
        ({"port": 0}, ("OUT_OF_RANGE", "asterisk.port")),
        ({"port": 65536}, ("OUT_OF_RANGE", "asterisk.port")),
        ({"username": " "}, ("BLANK", "asterisk.username")),
        ({"username": "a\r\nAction: Originate"}, ("INVALID", "asterisk.username")),
        ({"secret": "a\nb"}, ("INVALID", "asterisk.secret")),
        ({"secret": "x" * 201}, ("TOO_LONG", "asterisk.secret")),
    ],
)
async def test_bad_asterisks_are_answered(
    api: Api, cast: Cast, given: dict[str, Any], problem: tuple[str, str]
) -> None:
    right = {"host": "pbx", "port": 5038, "username": "ringbook", "secret": "wieloryb"}
    assert codes(await change(api.as_(cast.ola), await line(), asterisk=right | given)) == [problem]
