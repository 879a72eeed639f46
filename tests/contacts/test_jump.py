"""The order by town, and lists that start at a text."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api
from tests.cast import Cast

LIST = """query($order: ContactOrder, $first: Int! = 50, $after: String, $from: String, $filter: ContactFilter) {
  contacts(order: $order, first: $first, after: $after, from: $from, filter: $filter) {
    nodes { lastName } pageInfo { hasPreviousPage hasNextPage endCursor } } }"""


@pytest.fixture
async def people(cast: Cast) -> None:
    for name, city in (("Kowal", "Łódź"), ("Kość", "Gdańsk"), ("Nowak", ""), ("Łoś", "Lublin"), ("Adamski", "")):
        await make.contact(last_name=name, first_name="Ewa", city=city)


async def page(api: Api, **variables: Any) -> tuple[list[str], bool]:
    found = (await api(LIST, **variables))["contacts"]
    return [node["lastName"] for node in found["nodes"]], found["pageInfo"]["hasPreviousPage"]


@pytest.mark.parametrize(
    ("start", "direction", "names", "earlier"),
    [
        ("kow", "ASC", ["Kowal", "Łoś", "Nowak"], True),
        ("KOS", "ASC", ["Kość", "Kowal", "Łoś", "Nowak"], True),
        ("ł", "ASC", ["Łoś", "Nowak"], True),
        ("", "ASC", ["Adamski", "Kość", "Kowal", "Łoś", "Nowak"], False),
        ("aa", "ASC", ["Adamski", "Kość", "Kowal", "Łoś", "Nowak"], False),
        ("z", "ASC", [], True),
        ("kow", "DESC", ["Kowal", "Kość", "Adamski"], True),
        ("z", "DESC", ["Nowak", "Łoś", "Kowal", "Kość", "Adamski"], False),
        ("a", "DESC", ["Adamski"], True),
    ],
)
async def test_a_list_by_name_starts_at_a_text(
    api: Api, cast: Cast, people: None, start: str, direction: str, names: list[str], earlier: bool
) -> None:
    order = {"field": "NAME", "direction": direction}
    assert await page(api.as_(cast.bartek), order=order, **{"from": start}) == (names, earlier)


async def test_a_list_by_town_has_those_without_one_at_its_end_both_ways(api: Api, cast: Cast, people: None) -> None:
    bartek = api.as_(cast.bartek)
    up, down = {"field": "CITY"}, {"field": "CITY", "direction": "DESC"}
    assert (await page(bartek, order=up))[0] == ["Kość", "Kowal", "Łoś", "Nowak", "Adamski"]
    assert (await page(bartek, order=down))[0] == ["Łoś", "Kowal", "Kość", "Adamski", "Nowak"]
    assert (await page(bartek, order=up, **{"from": "lodz"}))[0] == ["Kowal", "Łoś", "Nowak", "Adamski"]
    assert await page(bartek, order=up, **{"from": "w"}) == (["Nowak", "Adamski"], True)


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
async def test_behind_a_jump_the_list_goes_on_by_cursor(api: Api, cast: Cast, people: None, direction: str) -> None:
    bartek, order = api.as_(cast.bartek), {"field": "CITY", "direction": direction}
    whole = (await page(bartek, order=order))[0]
    start: dict[str, Any] = {"from": "" if direction == "ASC" else "z"}
    seen = list[str]()
    while True:
        found = (await bartek(LIST, order=order, first=2, **start))["contacts"]
        seen += [node["lastName"] for node in found["nodes"]]
        if not found["pageInfo"]["hasNextPage"]:
            break
        start = {"after": found["pageInfo"]["endCursor"]}
    assert seen == whole


async def test_what_stands_before_is_what_the_filter_lets_through(api: Api, cast: Cast, people: None) -> None:
    filter = {"lastName": {"startsWith": "ko"}}
    assert await page(api.as_(cast.bartek), filter=filter, **{"from": "kos"}) == (["Kość", "Kowal"], False)
