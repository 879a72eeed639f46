"""Organizations through the front door."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, codes, id_of
from tests.cast import Cast
from tests.documents import mutation

from ringbook.history.models import Event

CARD = """fragment Card on Organization {
  id version name displayName initials accountKind crm { name } phones { id national main } managers { name }
  viewerCan { edit delete dial } contacts(first: 2) { totalCount nodes { lastName } pageInfo { hasNextPage endCursor } }
}"""
CREATE = mutation("organizationCreate", "organization { ...Card }", CARD)
UPDATE = mutation("organizationUpdate", "organization { ...Card }", CARD)
ORGANIZATION = f"query($id: ID!) {{ organization(id: $id) {{ ...Card }} }} {CARD}"
LIST = "query($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount nodes { name } } }"


async def test_a_consultant_adds_an_organization(api: Api, cast: Cast) -> None:
    given = {"name": " Budex  S.A. ", "phones": [{"number": "226210000"}], "managerIds": [id_of(cast.ola)]}
    card = (await api.as_(cast.bartek)(CREATE, input=given))["organizationCreate"]["organization"]
    assert (card["displayName"], card["initials"], card["crm"]) == ("Budex S.A.", "BU", {"name": "Sales"})
    assert [phone["national"] for phone in card["phones"]] == ["22 621 00 00"]
    assert card["managers"] == [{"name": "Ola Nowak"}]
    assert card["viewerCan"] == {"edit": True, "delete": False, "dial": False}
    assert [event.name for event in await Event.all()] == ["organization.created"]


async def test_an_organization_is_changed(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Budex", phones=["226210000"])
    found = (await api.as_(cast.bartek)(ORGANIZATION, id=id_of(firm)))["organization"]
    phones = [{"number": "601602603"}, {"id": found["phones"][0]["id"], "number": "226210000", "main": True}]
    given = {"id": id_of(firm), "name": "Budex 2", "phones": phones, "expectedVersion": 1}
    card = (await api.as_(cast.bartek)(UPDATE, input=given))["organizationUpdate"]["organization"]
    assert (card["name"], card["version"]) == ("Budex 2", 2)
    assert [(phone["national"], phone["main"]) for phone in card["phones"]] == [
        ("601 602 603", False),
        ("22 621 00 00", True),
    ]
    assert card["phones"][1]["id"] == found["phones"][0]["id"]


async def test_its_contacts_come_in_pages(api: Api, cast: Cast) -> None:
    firm = await make.organization()
    for name in ("Cicha", "Adamska", "Borek"):
        await make.contact(last_name=name, organization=firm)
    await make.contact(last_name="Elsewhere")
    contacts = (await api.as_(cast.bartek)(ORGANIZATION, id=id_of(firm)))["organization"]["contacts"]
    assert [node["lastName"] for node in contacts["nodes"]] == ["Adamska", "Borek"]
    assert (contacts["totalCount"], contacts["pageInfo"]["hasNextPage"]) == (3, True)


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"name": " "}, [("BLANK", "name")]),
        ({"name": "x" * 201, "phones": [{"number": "1"}]}, [("TOO_LONG", "name"), ("TOO_SHORT", "phones.0.number")]),
        ({"name": "Budex", "managerIds": ["nonsense"]}, [("NOT_FOUND", "managerIds.0")]),
        ({"name": "Budex", "crmId": "nonsense"}, [("NOT_FOUND", "crmId")]),
    ],
)
async def test_bad_input_is_answered(
    api: Api, cast: Cast, given: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    assert codes((await api.as_(cast.ola)(CREATE, input=given))["organizationCreate"]) == problems


async def test_a_crm_of_others_takes_nothing_from_a_consultant(api: Api, cast: Cast) -> None:
    given = {"name": "Budex", "crmId": id_of(cast.service)}
    assert codes((await api.as_(cast.bartek)(CREATE, input=given))["organizationCreate"]) == [("FORBIDDEN", "crmId")]


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ({"search": "LODZKIE zak"}, ["Łódzkie Zakłady"]),
        ({"search": "621 00 00"}, ["Budex"]),
        ({"search": "621"}, []),
        ({"phone": {"matches": "+48 22 621-00-00"}}, ["Budex"]),
        ({"crm": {"eq": "service"}}, ["Zet"]),
        ({}, ["Budex", "Łódzkie Zakłady", "Zet"]),
    ],
)
async def test_the_list_is_narrowed(api: Api, cast: Cast, filter: dict[str, Any], found: list[str]) -> None:
    await make.organization(name="Łódzkie Zakłady")
    await make.organization(name="Budex", phones=["226210000"])
    await make.organization(name="Zet", crm=cast.service)
    if "crm" in filter:
        filter = {"crm": {"eq": id_of(cast.service)}}
    page = (await api.as_(cast.ola)(LIST, filter=filter))["organizations"]
    assert ([node["name"] for node in page["nodes"]], page["totalCount"]) == (found, len(found))


async def test_a_hidden_organization_is_not_found(api: Api, cast: Cast) -> None:
    hidden = await make.organization(crm=cast.service)
    assert (await api.as_(cast.bartek)(ORGANIZATION, id=id_of(hidden)))["organization"] is None
    assert (await api.as_(cast.bartek)(LIST))["organizations"] == {"totalCount": 0, "nodes": []}
    answer = await api.as_(cast.bartek)(UPDATE, input={"id": id_of(hidden), "name": "Mine"})
    assert codes(answer["organizationUpdate"]) == [("NOT_FOUND", "id")]


@pytest.mark.parametrize("document", [CREATE, UPDATE])
async def test_a_reader_may_not(api: Api, cast: Cast, document: str) -> None:
    reader = await make.user_with("account_customer_reader")
    given = {"name": "Budex"} if document is CREATE else {"id": id_of(await make.organization())}
    with pytest.raises(GraphQLFailure) as refusal:
        await api.as_(reader)(document, input=given)
    assert refusal.value.code == "FORBIDDEN"


async def test_its_card_can_be_sent(api: Api, cast: Cast) -> None:
    values = {"city": "Łódź", "website": "https://budex.example"}
    firm = await make.organization(name="Budex S.A.", phones=["226210000"], emails=["biuro@budex.example"], **values)
    document = "query($id: ID!) { organization(id: $id) { businessCard { fileName vcard qr } } }"
    card = (await api.as_(cast.bartek)(document, id=id_of(firm)))["organization"]["businessCard"]
    lines = card["vcard"].split("\r\n")
    assert {"FN:Budex S.A.", "ORG:Budex S.A.", "URL:https://budex.example"} <= set(lines)
    assert [line for line in lines if "+48226210000" in line or "biuro@budex.example" in line or "Łódź" in line]
    assert (card["fileName"], card["qr"][:4]) == ("budex-s-a.vcf", "<svg")
