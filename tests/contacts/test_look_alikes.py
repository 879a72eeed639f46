"""Who may be the person that somebody is about to add (LST-9)."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure, id_of
from tests.cast import Cast

from ringbook.contacts.models import Contact

LOOK = """query($input: LookAlikeInput!) {
  contactLookAlikes(input: $input) { blocked nodes { reasons contact { displayName } } } }"""


async def seen(api: Api, cast: Cast, **given: Any) -> list[tuple[str, list[str]]]:
    nodes = (await api(LOOK, input={"crmId": id_of(cast.sales)} | given))["contactLookAlikes"]["nodes"]
    return [(node["contact"]["displayName"], node["reasons"]) for node in nodes]


async def blocked(api: Api, cast: Cast, **given: Any) -> bool:
    answer: bool = (await api(LOOK, input={"crmId": id_of(cast.sales)} | given))["contactLookAlikes"]["blocked"]
    return answer


async def person(name: str, **values: Any) -> Contact:
    first, last = name.split()
    return await make.contact(first_name=first, last_name=last, **values)


async def test_the_surest_comes_first(api: Api, cast: Cast) -> None:
    await person("Ewa Mail", emails=["EWA@example.com"])
    await person("Ewa Number", phones=["601602603"])
    await person("Ewa Both", phones=["+48 601-602-603"], emails=["ewa@example.com"])
    await person("Ewa Kowalski", city="Łódź")
    await person("Ewa Extension", phones=["601602603 wew. 12"])
    given = {"phones": ["0048601602603"], "emails": ["ewa@EXAMPLE.com"], "firstName": "Ewa", "lastName": "Kowalska"}
    assert await seen(api.as_(cast.bartek), cast, **given, city=" lodz ") == [
        ("Ewa Both", ["SAME_NUMBER", "SAME_EMAIL"]),
        ("Ewa Number", ["SAME_NUMBER"]),
        ("Ewa Mail", ["SAME_EMAIL"]),
        ("Ewa Kowalski", ["ALIKE_NAME"]),
    ]


@pytest.mark.parametrize(
    ("first", "last", "alike"),
    [
        ("Jan", "Kowalski", True),
        ("JAN", "kowalska", True),
        ("Kowalski", "Jan", True),
        ("Jan", "Kowalsky", True),
        ("Janek", "Kowalski", True),
        ("Ewa", "Kowalska", False),
        ("Jan", "Nowak", False),
        ("Jan", "", False),
        (" ", "Kowalski", False),
    ],
)
async def test_names_are_alike_or_not(api: Api, cast: Cast, first: str, last: str, alike: bool) -> None:
    await person("Jan Kowalski", city="Kraków")
    found = await seen(api.as_(cast.bartek), cast, firstName=first, lastName=last, city="Kraków")
    assert bool(found) is alike


async def test_a_name_counts_in_the_same_town_or_organization(api: Api, cast: Cast) -> None:
    firm, bartek = await make.organization(), api.as_(cast.bartek)
    await person("Jan Kowalski", city="Kraków", organization=firm)
    jan = {"firstName": "Jan", "lastName": "Kowalski"}
    assert await seen(bartek, cast, **jan) == []
    assert await seen(bartek, cast, **jan, city="Gdynia") == []
    assert len(await seen(bartek, cast, **jan, city="krakow")) == 1
    assert len(await seen(bartek, cast, **jan, city="Gdynia", organizationId=id_of(firm))) == 1
    assert await seen(bartek, cast, **jan, organizationId="nonsense") == []


async def test_no_more_than_five_are_shown_and_not_the_one_being_edited(api: Api, cast: Cast) -> None:
    people = [await person(f"Ewa {name}", phones=["601602603"]) for name in "ABCDEFG"]
    found = await seen(api.as_(cast.bartek), cast, phones=["601602603"], exceptId=id_of(people[1]))
    assert [name for name, _ in found] == ["Ewa A", "Ewa C", "Ewa D", "Ewa E", "Ewa F"]


async def test_hidden_ones_are_not_shown_but_block(api: Api, cast: Cast) -> None:
    await person("Ewa Partner", phones=["601602603"], account_kind="partner", city="Łódź")
    await person("Ewa Service", phones=["601602603"], crm=cast.service)
    await person("Ewa Trash", emails=["ewa@example.com"], deleted_at="2026-01-01T00:00:00Z", city="Łódź")
    clerk = api.as_(await make.user_with("account_customer_admin"))
    assert await seen(clerk, cast, phones=["601602603"], firstName="Ewa", lastName="Partner", city="Łódź") == []
    assert await blocked(clerk, cast, phones=["601602603"])
    assert not await blocked(clerk, cast, firstName="Ewa", lastName="Partner", city="Łódź")
    assert not await blocked(clerk, cast, emails=["ewa@example.com"])
    assert not await blocked(api.as_(cast.ola), cast, phones=["601602603"]), "she may duplicate"


async def test_what_one_has_by_now_blocks_nobody(api: Api, cast: Cast) -> None:
    ewa = await person("Ewa A", phones=["601602603"])
    bartek, given = api.as_(cast.bartek), {"phones": ["601602603"], "exceptId": id_of(ewa)}
    assert not await blocked(bartek, cast, **given)
    await person("Ewa B", phones=["601602603"])
    assert not await blocked(bartek, cast, **given), "as contactUpdate: what two share already may stay"


async def test_half_typed_values_are_no_errors(api: Api, cast: Cast) -> None:
    await person("Ewa A", phones=["601602603"], emails=["ewa@example.com"])
    half = {"phones": ["", "6016", "call me"], "emails": ["", "ewa@", "ewa"], "firstName": "%", "lastName": "_\\"}
    assert await seen(api.as_(cast.bartek), cast, **half, city="%") == []


async def test_who_may_not_add_may_not_ask(api: Api, cast: Cast) -> None:
    await person("Ewa A", phones=["601602603"])
    assert not await blocked(api.as_(cast.zofia), cast, phones=["601602603"]), "she adds nobody to this Crm"
    with pytest.raises(GraphQLFailure) as refusal:
        await seen(api.as_(cast.karol), cast)
    assert refusal.value.code == "FORBIDDEN"
    with pytest.raises(GraphQLFailure) as refusal:
        await seen(api.as_(cast.bartek), cast, crmId="nonsense")
    assert refusal.value.code == "NOT_FOUND"
