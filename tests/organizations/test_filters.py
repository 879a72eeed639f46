"""What the list of organizations can be narrowed to."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast

LIST = "query($filter: OrganizationFilter) { organizations(filter: $filter) { nodes { name } } }"


async def names(api: Api, filter: dict[str, Any]) -> list[str]:
    return [node["name"] for node in (await api(LIST, filter=filter))["organizations"]["nodes"]]


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ({"search": "526-025-02-74"}, ["Budex"]),
        ({"search": "PL5260250274"}, ["Budex"]),
        ({"search": "5260"}, ["Budex"]),
        ({"search": "526"}, []),
        ({"search": "de136"}, ["Bau"]),
        ({"search": "BIURO@bud"}, ["Budex"]),
        ({"search": "budex 226210000"}, ["Budex"]),
        ({"search": "b"}, ["Bau", "Budex"]),
        ({"search": "ba"}, ["Bau"]),
        ({"search": "au"}, []),
        ({"search": "%"}, []),
        ({"search": "526%"}, []),
        ({"taxId": {"eq": "pl 526-025-02-74"}}, ["Budex"]),
        ({"taxId": {"in": ["DE 136 695 976", "1"]}}, ["Bau"]),
        ({"taxId": {"startsWith": "526"}}, ["Budex"]),
        ({"taxId": {"isNull": True}}, ["Zet"]),
        ({"taxId": {"isNull": False}}, ["Bau", "Budex"]),
        ({"city": {"eq": "lodz"}}, ["Budex"]),
        ({"city": {"isNull": True}}, ["Bau", "Zet"]),
        ({"managers": {"me": True}}, ["Bau"]),
        ({"managers": {"me": False}}, ["Budex", "Zet"]),
        ({"tags": {"isNull": True}}, ["Bau", "Zet"]),
        ({"parent": {"isNull": True}}, ["Bau", "Zet"]),
        ({"parent": {"isNull": False}}, ["Budex"]),
        ({"parent": {"in": []}}, []),
        ({"stage": {"isNull": False}}, ["Budex"]),
    ],
)
async def test_the_list_is_narrowed(api: Api, cast: Cast, filter: dict[str, Any], found: list[str]) -> None:
    bau = await make.organization(name="Bau", tax_id="DE136695976", managers=[cast.bartek])
    await make.organization(
        name="Budex", tax_id="5260250274", city="Łódź", stage=cast.lead, tags=[cast.vip], parent=bau,
        emails=["biuro@budex.example"], phones=["226210000"],
    )  # fmt: skip
    await make.organization(name="Zet")
    await make.contact(phones=["226210000"], emails=["biuro@budex.example"])
    assert await names(api.as_(cast.bartek), filter) == found


@pytest.mark.parametrize(
    ("filter", "refusal"),
    [
        ({"taxId": {"in": ["1"] * 251}}, ("TOO_MANY", "filter.taxId.in")),
        ({"or": [{}, {"name": {"in": ["x"] * 251}}]}, ("TOO_MANY", "filter.or.1.name.in")),
        ({"or": [{"city": {"in": ["x"] * 250}}] * 5}, ("TOO_MANY", "filter")),
        ({"size": ["MICRO"] * 251}, ("TOO_MANY", "filter.size")),
        ({"search": "x" * 201}, ("TOO_LONG", "filter.search")),
        ({"or": [{"search": "a b c"}] * 7}, ("TOO_MANY", "filter.or.0.search")),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_one_question_does_not_ask_for_everything(
    api: Api, cast: Cast, filter: dict[str, Any], refusal: tuple[str, str]
) -> None:
    [error] = (await api.as_(cast.bartek).post(LIST, {"filter": filter})).json()["errors"]
    assert (error["extensions"]["code"], ".".join(error["extensions"]["path"])) == refusal


async def test_words_and_parents_are_named_by_id(api: Api, cast: Cast) -> None:
    holding = await make.organization(name="Holding")
    await make.organization(name="Budex", stage=cast.lead, tags=[cast.vip], parent=holding)
    for field, row in (("stage", cast.lead), ("tags", cast.vip), ("parent", holding)):
        assert await names(api.as_(cast.bartek), {field: {"eq": id_of(row)}}) == ["Budex"]
    assert await names(api.as_(cast.bartek), {"stage": {"eq": id_of(cast.customer)}}) == []


async def test_a_hidden_parent_is_none(api: Api, cast: Cast) -> None:
    hidden = await make.organization(account_kind="partner")
    await make.organization(name="Budex", parent=hidden)
    reader = api.as_(await make.user_with("account_customer_reader"))
    assert await names(reader, {"parent": {"eq": id_of(hidden)}}) == []
    assert await names(reader, {"parent": {"isNull": True}}) == ["Budex"]
    assert await names(reader, {"parent": {"isNull": False}}) == []


async def test_addresses_of_companies_are_nobodys_among_contacts(api: Api, cast: Cast) -> None:
    """One column of their table is empty for them: "not in" a list with an empty value would find nobody."""
    await make.organization(emails=["biuro@budex.example"])
    await make.contact(last_name="With", emails=["ewa@example.com"])
    await make.contact(last_name="Without")
    document = "query($filter: ContactFilter) { contacts(filter: $filter) { nodes { lastName } } }"

    async def found(filter: dict[str, Any]) -> list[str]:
        nodes = (await api.as_(cast.bartek)(document, filter=filter))["contacts"]["nodes"]
        return [node["lastName"] for node in nodes]

    assert await found({"email": {"isNull": True}}) == ["Without"]
    assert await found({"email": {"isNull": False}}) == ["With"]
    assert await found({"not": {"email": {"contains": "example"}}}) == ["Without"]
