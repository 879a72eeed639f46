"""Groups of conditions, less usual fields and orders of the list of organizations."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast

from ringbook.custom_fields.models import CustomFieldTarget, CustomFieldType
from ringbook.organizations.models import OrganizationSize

LIST = """query($filter: OrganizationFilter, $order: OrganizationOrder, $first: Int! = 50, $after: String,
  $from: String) { organizations(filter: $filter, order: $order, first: $first, after: $after, from: $from) {
    nodes { name } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }"""


@pytest.fixture
async def firms(cast: Cast) -> None:
    await make.organization(
        name="Budex", city="Łódź", industry="Budownictwo", size=OrganizationSize.SMALL, website="https://budex.example",
        address1="Polna 1", emails=["biuro@budex.example"], source=cast.website, country="Polska",
    )  # fmt: skip
    await make.organization(name="Ćwiek", city="Gdańsk", postal_code="80-001", account_kind="partner", voivodeship="x")
    await make.organization(name="Zet", managers=[cast.ola])


async def names(api: Api, **variables: Any) -> str:
    page = (await api(LIST, **variables))["organizations"]
    return "".join(node["name"][0] for node in page["nodes"])


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ({"name": {"eq": "CWIEK"}}, "Ć"),
        ({"name": {"startsWith": "bud"}}, "B"),
        ({"name": {"contains": "e"}}, "BĆZ"),
        ({"name": {"in": ["zet", "budex"]}}, "BZ"),
        ({"industry": {"contains": "budow"}}, "B"),
        ({"website": {"isNull": True}}, "ĆZ"),
        ({"email": {"startsWith": "BIURO"}}, "B"),
        ({"email": {"isNull": True}}, "ĆZ"),
        ({"address": {"contains": "POLNA"}}, "B"),
        ({"postalCode": {"eq": "80-001"}}, "Ć"),
        ({"voivodeship": {"isNull": False}}, "Ć"),
        ({"country": {"eq": "polska"}}, "B"),
        ({"size": ["SMALL", "LARGE"]}, "B"),
        ({"size": []}, ""),
        ({"accountKind": ["PARTNER"]}, "Ć"),
        ({"source": {"isNull": False}}, "B"),
        ({"createdAt": {"within": "P1D"}}, "BĆZ"),
        ({"updatedAt": {"period": "LAST_YEAR"}}, ""),
        ({"inBasket": True}, ""),
        ({"managers": {"isNull": True}}, "BĆ"),
        ({"or": [{"city": {"eq": "lodz"}}, {"name": {"eq": "zet"}}]}, "BZ"),
        ({"and": [{"city": {"isNull": False}}, {"not": {"size": ["SMALL"]}}]}, "Ć"),
        ({"or": []}, ""),
    ],
    ids=str,
)
async def test_a_condition_finds_what_it_says_and_its_negation_the_rest(
    api: Api, cast: Cast, firms: None, filter: dict[str, Any], found: str
) -> None:
    ola = api.as_(cast.ola)
    assert await names(ola, filter=filter) == found
    assert await names(ola, filter={"not": filter}) == "".join(each for each in "BĆZ" if each not in found)


@pytest.mark.parametrize(
    ("filter", "code", "path"),
    [
        ({"or": [{"createdAt": {"ahead": "x"}}]}, "INVALID_PERIOD", "filter.or.0.createdAt.ahead"),
        ({"not": {"parent": {"in": ["x"] * 251}}}, "TOO_MANY", "filter.not.parent.in"),
        ({"and": [{"and": [{"customFields": [{"fieldId": "x"}]}]}]}, "NOT_FOUND",
         "filter.and.0.and.0.customFields.0.fieldId"),
    ],
    ids=["period", "ids", "field"],
)  # fmt: skip
async def test_a_wrong_condition_is_pointed_at(
    api: Api, cast: Cast, filter: dict[str, Any], code: str, path: str
) -> None:
    [error] = (await api.as_(cast.ola).post(LIST, {"filter": filter})).json()["errors"]
    assert (error["extensions"]["code"], ".".join(error["extensions"]["path"])) == (code, path)


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ({"field": "NAME"}, "BĆZ"),
        ({"field": "NAME", "direction": "DESC"}, "ZĆB"),
        ({"field": "CITY"}, "ĆBZ"),
        ({"field": "CITY", "direction": "DESC"}, "BĆZ"),
        ({"field": "CREATED_AT", "direction": "DESC"}, "ZĆB"),
        ({"field": "UPDATED_AT"}, "BĆZ"),
    ],
    ids=str,
)
async def test_pages_show_all_once_in_order(
    api: Api, cast: Cast, firms: None, order: dict[str, Any], found: str
) -> None:
    seen, after = "", None
    for _ in found:
        page = (await api.as_(cast.ola)(LIST, order=order, first=1, after=after))["organizations"]
        seen, after = seen + page["nodes"][0]["name"][0], page["pageInfo"]["endCursor"]
    assert seen == found
    assert not page["pageInfo"]["hasNextPage"]


async def test_the_crms_own_fields_order_too(api: Api, cast: Cast) -> None:
    field = await make.custom_field(
        "Founded", CustomFieldType.INTEGER, target=CustomFieldTarget.ORGANIZATION, searchable=True
    )
    for name, year in (("A", 2000), ("B", 1990), ("C", None)):
        await make.organization(name=name, custom={field.key: year} if year else {})
    order = {"field": "CUSTOM_FIELD", "customFieldId": id_of(field)}
    assert await names(api.as_(cast.ola), order=order) == "BAC"
    assert await names(api.as_(cast.ola), order={**order, "direction": "DESC"}) == "ABC"


async def test_a_list_starts_at_a_text(api: Api, cast: Cast, firms: None) -> None:
    assert await names(api.as_(cast.ola), **{"from": "cw"}) == "ĆZ"
    assert await names(api.as_(cast.ola), order={"field": "CITY"}, **{"from": "l"}) == "BZ"
