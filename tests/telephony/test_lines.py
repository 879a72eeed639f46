"""The settings of a line through the front door."""

from typing import Any

import pytest
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.telephony.phonebook import line

from ringbook.core.secrets import unseal
from ringbook.history.models import FieldChange
from ringbook.projects.models import Project
from ringbook.telephony.models import CtiConnection

LINE = """version name dialect region outsidePrefix signed addresses recordingHosts previousTokenUntil
  blockedNumbers { number note } callerIds { destination callerId }
  extensions { extension user { name } } queues { name users { name } project { name } }
  dialling { adapter url method body hasSecret main } asterisk { host port username hasSecret connectedSince }"""
UPDATE = f"""mutation($input: CtiConnectionUpdateInput!) {{ ctiConnectionUpdate(input: $input) {{
  ctiConnection {{ {LINE} }} userErrors {{ code path message }} }} }}"""
ONE = f"query($id: ID!) {{ ctiConnection(id: $id) {{ {LINE} }} }}"
CREATE = """mutation($input: CtiConnectionInput!) { ctiConnectionCreate(input: $input) {
  ctiConnection { dialect } userErrors { code path } } }"""


async def change(api: Api, row: CtiConnection, expected: int | None = None, **patch: Any) -> dict[str, Any]:
    given = {"id": id_of(row), "expectedVersion": expected, "patch": patch}
    return (await api(UPDATE, input=given))["ctiConnectionUpdate"]


async def test_a_line_is_changed_whole(api: Api, cast: Cast) -> None:
    ola, office = api.as_(cast.ola), await line()
    team = await Project.create(name="Phones", crm=cast.sales)
    changed = await change(
        ola, office, 1,
        name="Headquarters", dialect="SIPGATE", region="de", outsidePrefix=" 0 ", signingSecret="agreed",
        addresses=["192.0.2.7", "198.51.100.9/24", "192.0.2.7"],
        recordingHosts=["Recordings.Example.com.", "[0:0::1]:65535"],
        blockedNumbers=[{"number": "030 901820", "note": " Sells  lamps "}, {"number": "+4870*"}],
        callerIds=[{"destination": "0049*", "callerId": "+49 30 123456"}, {"destination": "*", "callerId": "22 123"}],
        extensions=[{"extension": "101", "userId": id_of(cast.zofia)}],
        queues=[{"name": "Sales", "userIds": [id_of(cast.bartek)], "projectId": id_of(team)}],
        dialling={"adapter": "HTTP", "url": "http://pbx.example.com/dial?to={number}", "method": "GET", "secret": "s"},
        asterisk={"host": "pbx.example.com", "username": "ringbook", "secret": "ami"},
    )  # fmt: skip
    assert changed["userErrors"] == []
    seen = changed["ctiConnection"]
    assert seen == (await ola(ONE, id=id_of(office)))["ctiConnection"]
    assert (seen["version"], seen["name"], seen["dialect"], seen["region"]) == (2, "Headquarters", "SIPGATE", "DE")
    assert (seen["outsidePrefix"], seen["signed"]) == ("0", True)
    assert seen["addresses"] == ["192.0.2.7/32", "198.51.100.0/24"]
    assert seen["recordingHosts"] == ["recordings.example.com", "[::1]:65535"]
    assert seen["blockedNumbers"] == [
        {"number": "+4930901820", "note": "Sells lamps"}, {"number": "+4870*", "note": ""},
    ]  # fmt: skip
    assert seen["callerIds"] == [
        {"destination": "+49*", "callerId": "+4930123456"}, {"destination": "*", "callerId": "22123"},
    ]  # fmt: skip
    assert seen["extensions"] == [{"extension": "101", "user": {"name": "Zofia Lis"}}]
    assert seen["queues"] == [{"name": "Sales", "users": [{"name": "Bartek Wójcik"}], "project": {"name": "Phones"}}]
    assert (seen["dialling"]["adapter"], seen["dialling"]["hasSecret"]) == ("HTTP", True)
    assert (seen["asterisk"]["host"], seen["asterisk"]["port"], seen["asterisk"]["hasSecret"]) == (
        "pbx.example.com", 5038, True,
    )  # fmt: skip
    gone = await change(ola, office, asterisk=None, signingSecret="", queues=[], addresses=[])
    assert gone["ctiConnection"]["asterisk"] is None
    assert (gone["ctiConnection"]["signed"], gone["ctiConnection"]["queues"]) == (False, [])
    assert gone["ctiConnection"]["extensions"] == seen["extensions"]


async def test_no_secret_is_stored_or_told_as_it_is(api: Api, cast: Cast) -> None:
    office = await line()
    await change(api.as_(cast.ola), office, signingSecret="agreed", name="Headquarters")
    row = await CtiConnection.get()
    assert unseal(row.signing_secret) == "agreed"
    told = {change.field: (change.before, change.after) for change in await FieldChange.all()}
    assert told["signing_secret"] == (None, None)
    assert told["name"] == ("Office", "Headquarters")
    assert "agreed" not in str([(each.before, each.after) for each in await FieldChange.all()])


async def test_a_conflict_is_said(api: Api, cast: Cast) -> None:
    ola, office = api.as_(cast.ola), await line()
    await change(ola, office, 1, name="One")
    assert codes(await change(ola, office, 1, name="Two")) == [("CONFLICT", "name")]
    assert (await change(ola, office, 1, region="DE"))["userErrors"] == []


@pytest.mark.parametrize(
    ("patch", "problems"),
    [
        ({"name": " "}, [("BLANK", "name")]),
        ({"name": "branch"}, [("TAKEN", "name")]),
        ({"region": "QQ", "outsidePrefix": "zero"}, [("UNKNOWN_REGION", "region"), ("NOT_DIGITS", "outsidePrefix")]),
        ({"outsidePrefix": "123456789"}, [("NOT_DIGITS", "outsidePrefix")]),
        ({"outsidePrefix": "١"}, [("NOT_DIGITS", "outsidePrefix")]),
        ({"signingSecret": "x" * 201}, [("TOO_LONG", "signingSecret")]),
        (
            {"addresses": ["10.0.0.1", "10.0.0.0/33", "pbx"]},
            [("NOT_AN_ADDRESS", "addresses.1"), ("NOT_AN_ADDRESS", "addresses.2")],
        ),
        ({"addresses": ["10.0.0.1"] * 51}, [("TOO_MANY", "addresses")]),
        ({"recordingHosts": ["ok.example.com", "http://x/", "a b", "", "x:65536", "x:0", "[::1", "[::g]", "[1:2]"]},
         [("NOT_A_HOST", f"recordingHosts.{place}") for place in range(1, 9)]),
        (
            {"blockedNumbers": [
                {"number": "Ewa"}, {"number": "+48*"}, {"number": "601602603"}, {"number": "+48 601 602 603"},
                {"number": "anonymous", "note": "x" * 201},
            ]},
            [("NOT_A_NUMBER", "blockedNumbers.0.number"), ("TOO_SHORT", "blockedNumbers.1.number"),
             ("TWICE", "blockedNumbers.3.number"), ("TOO_LONG", "blockedNumbers.4.note")],
        ),
        ({"blockedNumbers": [{"number": str(n)} for n in range(100, 1101)]}, [("TOO_MANY", "blockedNumbers")]),
        ({"callerIds": [{"destination": "", "callerId": ""}, {"destination": "anonymous", "callerId": "1" * 40}]},
         [("NOT_A_NUMBER", "callerIds.0.destination"), ("NOT_A_NUMBER", "callerIds.1.destination"),
          ("NOT_A_NUMBER", "callerIds.0.callerId"), ("NOT_A_NUMBER", "callerIds.1.callerId")]),
        ({"extensions": [{"extension": "", "userId": "x"}]},
         [("BLANK", "extensions.0.extension"), ("NOT_FOUND", "extensions.0.userId")]),
        ({"dialling": {"adapter": "HTTP", "url": "ftp://pbx"}}, [("INVALID_URL", "dialling.url")]),
        ({"asterisk": {"host": "a b", "username": "x", "secret": "y"}}, [("INVALID", "asterisk.host")]),
    ],
)  # fmt: skip
async def test_what_is_wrong_is_said_where_it_is(
    api: Api, cast: Cast, patch: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    office = await line()
    await line(name="Branch", token="another")
    before = await CtiConnection.get(id=office.id).values()
    assert codes(await change(api.as_(cast.ola), office, **patch)) == problems
    assert await CtiConnection.get(id=office.id).values() == before


async def test_a_new_line_has_a_dialect(api: Api, cast: Cast) -> None:
    for given, dialect in (({"name": "A"}, "AUTO"), ({"name": "B", "dialect": "TWILIO"}, "TWILIO")):
        made = (await api.as_(cast.ola)(CREATE, input=given))["ctiConnectionCreate"]
        assert made["ctiConnection"] == {"dialect": dialect}
