"""Narrowing the list of contacts."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast

LIST = """query($filter: ContactFilter, $order: ContactOrder, $first: Int! = 50, $after: String) {
  contacts(filter: $filter, order: $order, first: $first, after: $after) {
    nodes { lastName } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor }
  }
}"""


@pytest.fixture
async def people(cast: Cast) -> dict[str, str]:
    """Four contacts and the ids that filters name."""
    firm = await make.organization(name="Łódzkie Zakłady 3M")
    await make.contact(
        first_name="Żaneta", last_name="Łoś", city="Łódź", stage=cast.lead, organization=firm, tags=[cast.vip],
        emails=["zaneta.los@example.com"], phones=["601 602 603"], managers=[cast.ola],
    )  # fmt: skip
    await make.contact(
        first_name="Ewa", last_name="Nowak", city="Radom", stage=cast.customer, position=cast.director,
        emails=["ewa@example.com", "e.nowak@firma.pl"], phones=["+49 151 12602603"],
    )  # fmt: skip
    await make.contact(first_name="Adam", last_name="Nowakowski", city="100%", source=cast.website)
    await make.contact(first_name="Ewa", last_name="Zając", crm=cast.service, phones=["22 621 00 00"])
    rows = ("lead", "customer", "director", "website", "vip", "sales", "service", "ola")
    return {name: id_of(getattr(cast, name)) for name in rows} | {"firm": id_of(firm)}


def filled(filter: Any, ids: dict[str, str]) -> Any:
    """The filter with @names replaced by ids."""
    if isinstance(filter, dict):
        return {key: filled(value, ids) for key, value in filter.items()}
    if isinstance(filter, list):
        return [filled(value, ids) for value in filter]
    return ids[filter[1:]] if isinstance(filter, str) and filter.startswith("@") else filter


LOS, NOWAK, NOWAKOWSKI, ZAJAC = "Łoś", "Nowak", "Nowakowski", "Zając"
EVERYBODY = [LOS, NOWAK, NOWAKOWSKI, ZAJAC]


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ({}, EVERYBODY),
        ({"search": ""}, EVERYBODY),
        ({"search": "los"}, [LOS]),
        ({"search": "ŁOŚ zan"}, [LOS]),
        ({"search": "nowak"}, [NOWAK, NOWAKOWSKI]),
        ({"search": "nowak ewa"}, [NOWAK]),
        ({"search": "e.now"}, [NOWAK]),
        ({"search": "now@"}, []),
        ({"search": "lodzkie"}, [LOS]),
        ({"search": "3m"}, [LOS]),
        ({"search": "601 602 603"}, [LOS]),
        ({"search": "602603"}, [LOS, NOWAK]),
        ({"search": "ewa 602603"}, [NOWAK]),
        ({"search": "603"}, []),
        ({"search": "%"}, []),
        ({"search": "_"}, []),
        ({"search": "％ewa"}, []),
        ({"search": "'); DROP TABLE contact; --"}, []),
        ({"lastName": {"eq": "los"}}, [LOS]),
        ({"lastName": {"in": ["LOS", "zajac"]}}, [LOS, ZAJAC]),
        ({"lastName": {"in": []}}, []),
        ({"lastName": {"contains": "owak"}}, [NOWAK, NOWAKOWSKI]),
        ({"lastName": {"startsWith": "nowakow"}}, [NOWAKOWSKI]),
        ({"firstName": {"startsWith": "ew"}, "lastName": {"startsWith": "z"}}, [ZAJAC]),
        ({"city": {"eq": "lodz"}}, [LOS]),
        ({"city": {"isNull": True}}, [ZAJAC]),
        ({"city": {"isNull": False}}, [LOS, NOWAK, NOWAKOWSKI]),
        ({"city": {"contains": "%"}}, [NOWAKOWSKI]),
        ({"city": {"startsWith": "1__%"}}, []),
        ({"email": {"eq": "EWA@example.com"}}, [NOWAK]),
        ({"email": {"startsWith": "zaneta."}}, [LOS]),
        ({"email": {"contains": "firma"}}, [NOWAK]),
        ({"email": {"in": ["ewa@example.com", "x@y.pl"]}}, [NOWAK]),
        ({"email": {"startsWith": "ewa", "contains": "firma"}}, []),
        ({"email": {"isNull": True}}, [NOWAKOWSKI, ZAJAC]),
        ({"crm": {"eq": "@service"}}, [ZAJAC]),
        ({"stage": {"eq": "@lead"}}, [LOS]),
        ({"stage": {"in": ["@lead", "@customer"]}}, [LOS, NOWAK]),
        ({"stage": {"eq": "@lead", "in": ["@customer"]}}, []),
        ({"stage": {"eq": "@vip"}}, []),
        ({"stage": {"eq": "nonsense"}}, []),
        ({"stage": {"isNull": True}}, [NOWAKOWSKI, ZAJAC]),
        ({"position": {"eq": "@director"}}, [NOWAK]),
        ({"source": {"isNull": False}}, [NOWAKOWSKI]),
        ({"organization": {"eq": "@firm"}}, [LOS]),
        ({"organization": {"isNull": True}}, [NOWAK, NOWAKOWSKI, ZAJAC]),
        ({"tags": {"eq": "@vip"}}, [LOS]),
        ({"tags": {"isNull": True}}, [NOWAK, NOWAKOWSKI, ZAJAC]),
        ({"managers": {"me": True}}, [LOS]),
        ({"managers": {"me": False}}, [NOWAK, NOWAKOWSKI, ZAJAC]),
        ({"managers": {}}, EVERYBODY),
        ({"phone": {"matches": "+48 601-602-603"}}, [LOS]),
        ({"phone": {"matches": "12"}}, []),
        ({"or": [{"stage": {"eq": "@lead"}}, {"firstName": {"eq": "ewa"}}]}, [LOS, NOWAK, ZAJAC]),
        ({"or": []}, []),
        ({"and": []}, EVERYBODY),
        ({"and": [{"firstName": {"eq": "ewa"}}, {"crm": {"eq": "@sales"}}]}, [NOWAK]),
        ({"not": {"stage": {"eq": "@lead"}}}, [NOWAK, NOWAKOWSKI, ZAJAC]),
        ({"not": {"stage": {"in": ["@lead", "@customer"]}}}, [NOWAKOWSKI, ZAJAC]),
        ({"not": {"organization": {"eq": "@firm"}}}, [NOWAK, NOWAKOWSKI, ZAJAC]),
        ({"not": {"search": "ewa"}}, [LOS, NOWAKOWSKI]),
        ({"not": {"tags": {"eq": "@vip"}}}, [NOWAK, NOWAKOWSKI, ZAJAC]),
        ({"not": {"email": {"contains": "example"}}}, [NOWAKOWSKI, ZAJAC]),
        ({"not": {"phone": {"matches": "601602603"}}}, [NOWAK, NOWAKOWSKI, ZAJAC]),
        ({"not": {"or": [{"city": {"eq": "lodz"}}, {"city": {"eq": "radom"}}]}}, [NOWAKOWSKI, ZAJAC]),
        ({"not": {"not": {"lastName": {"eq": "los"}}}}, [LOS]),
        ({"not": {}}, []),
    ],
    ids=str,
)
async def test_filters(api: Api, cast: Cast, people: dict[str, str], filter: Any, found: list[str]) -> None:
    page = (await api.as_(cast.ola)(LIST, filter=filled(filter, people)))["contacts"]
    assert [node["lastName"] for node in page["nodes"]] == found
    assert page["totalCount"] == len(found)


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("field", ["NAME", "CREATED_AT", "UPDATED_AT"])
async def test_pages_show_everybody_once_in_order(
    api: Api, cast: Cast, people: dict[str, str], field: str, direction: str
) -> None:
    order, seen, after = {"field": field, "direction": direction}, [], None
    for number in range(3):
        page = (await api.as_(cast.ola)(LIST, order=order, first=2, after=after))["contacts"]
        seen += [node["lastName"] for node in page["nodes"]]
        assert page["pageInfo"]["hasPreviousPage"] is (number > 0)
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == (EVERYBODY if direction == "ASC" else EVERYBODY[::-1])


@pytest.mark.parametrize(("first", "after"), [(0, None), (101, None), (10, "nonsense")])
async def test_bad_pages_are_errors(api: Api, cast: Cast, first: int, after: str | None) -> None:
    with pytest.raises(GraphQLFailure):
        await api.as_(cast.ola)(LIST, first=first, after=after)


async def test_a_cursor_belongs_to_its_order(api: Api, cast: Cast, people: dict[str, str]) -> None:
    page = (await api.as_(cast.ola)(LIST, first=1))["contacts"]
    with pytest.raises(GraphQLFailure, match="cursor"):
        await api.as_(cast.ola)(LIST, after=page["edges"][0]["cursor"], order={"field": "CREATED_AT"})


async def test_a_thousand_texts_to_choose_from_are_no_mishap(api: Api, cast: Cast) -> None:
    await make.contact(last_name="Nowak", city="Łódź")
    document = "query($filter: ContactFilter) { contacts(filter: $filter) { nodes { lastName } } }"
    towns = [f"Town {n}" for n in range(999)] + ["lodz"]
    filter = {"or": [{"city": {"in": towns[start : start + 250]}} for start in range(0, 1000, 250)]}
    assert (await api.as_(cast.bartek)(document, filter=filter))["contacts"]["nodes"] == [{"lastName": "Nowak"}]
