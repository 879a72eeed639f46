"""The search finds people and companies by whatever is known of them."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import Api, GraphQLFailure
from tests.cast import Cast
from tests.queries import counted

from ringbook.search import vocabulary

SEARCH = """query($text: String!, $first: Int! = 10) { search(text: $text, first: $first) {
  contact { displayName } organization { name } reason matched fuzzy } }"""


async def hits(api: Api, text: str, **variables: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await api(SEARCH, text=text, **variables))["search"]
    return found


async def names(api: Api, text: str, **variables: Any) -> list[str]:
    """Who is found; guesses with a question mark."""
    return [
        (hit["contact"] or {"displayName": hit["organization"] and hit["organization"]["name"]})["displayName"]
        + "?" * hit["fuzzy"]
        for hit in await hits(api, text, **variables)
    ]


@pytest.fixture
async def people(cast: Cast) -> None:
    firm = await make.organization(
        name="Zakłady Kowalskie", tax_id="5260250274", phones=["22 621 00 00"], emails=["biuro@zk.example"]
    )
    await make.contact(first_name="Jan", last_name="Kowalski", phones=["601 602 603"], emails=["jk@example.com"])
    await make.contact(first_name="Anna", last_name="Nowak", organization=firm, phones=["+49 151 12602603"])
    await make.contact(first_name="Żaneta", last_name="Nowak-Łoś", emails=["zaneta@example.com"])
    await vocabulary.learn()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kowalski", ["Jan Kowalski", "Zakłady Kowalskie", "Anna Nowak"]),
        ("KOWALSKI JAN", ["Jan Kowalski"]),
        ("jan kowalski", ["Jan Kowalski"]),
        ("ja kow", ["Jan Kowalski"]),
        ("kow ja", ["Jan Kowalski"]),
        ("owalsk", ["Jan Kowalski", "Zakłady Kowalskie", "Anna Nowak"]),
        ("nowak", ["Anna Nowak", "Żaneta Nowak-Łoś"]),
        ("los", ["Żaneta Nowak-Łoś"]),
        ("zaneta", ["Żaneta Nowak-Łoś"]),
        ("zaklady", ["Zakłady Kowalskie", "Anna Nowak"]),
        ("nowak zaklady", ["Anna Nowak"]),
        ("601602603", ["Jan Kowalski"]),
        ("+48 601-602-603", ["Jan Kowalski"]),
        ("0048 601 602 603", ["Jan Kowalski"]),
        ("602603", ["Jan Kowalski", "Anna Nowak"]),
        ("2603", ["Jan Kowalski", "Anna Nowak"]),
        ("anna 602603", ["Anna Nowak"]),
        ("226210000", ["Zakłady Kowalskie"]),
        ("603", []),
        ("526-025-02-74", ["Zakłady Kowalskie"]),
        ("PL 5260", ["Zakłady Kowalskie"]),
        ("jk@example.com", ["Jan Kowalski"]),
        ("ZANETA@", ["Żaneta Nowak-Łoś"]),
        ("biuro@", ["Zakłady Kowalskie"]),
        ("Kowlaski", ["Jan Kowalski?", "Zakłady Kowalskie?"]),
        ("Nowka", ["Anna Nowak?", "Żaneta Nowak-Łoś?"]),
        ("kowaski jan", ["Jan Kowalski?"]),
        ("xyzzy", []),
        ("%", []),
        ("_", []),
        ("k%i", []),
        ("", []),
        ("  ", []),
        ("'); DROP TABLE contact; --", []),
    ],
)
async def test_what_is_typed_finds(api: Api, cast: Cast, people: None, text: str, found: list[str]) -> None:
    assert sorted(await names(api.as_(cast.bartek), text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "reason", "matched"),
    [
        ("kowalski jan", "NAME", "Jan Kowalski"),
        ("601602603", "NUMBER", "601 602 603"),
        ("jk@", "EMAIL", "jk@example.com"),
        ("5260250274", "TAX_ID", "5260250274"),
    ],
)
async def test_a_hit_says_why(api: Api, cast: Cast, people: None, text: str, reason: str, matched: str) -> None:
    [hit] = await hits(api.as_(cast.bartek), text)
    assert (hit["reason"], hit["matched"], hit["fuzzy"]) == (reason, matched, False)


async def test_people_of_a_company_are_found_by_its_name(api: Api, cast: Cast, people: None) -> None:
    company, person = await hits(api.as_(cast.bartek), "zaklady kow")
    assert company["organization"] == {"name": "Zakłady Kowalskie"}
    assert (person["reason"], person["matched"]) == ("ORGANIZATION", "Zakłady Kowalskie")


async def test_what_fits_better_comes_first(api: Api, cast: Cast) -> None:
    for first, last in (("Jan", "Akow"), ("Kow", "Zet"), ("Ewa", "Kow"), ("", "Kow"), ("Ewa", "Kowal")):
        await make.contact(first_name=first, last_name=last)
    found = await names(api.as_(cast.bartek), "ewa kow")
    assert found == ["Ewa Kow", "Ewa Kowal"]
    assert (await names(api.as_(cast.bartek), "kow"))[-1] == "Jan Akow"


async def test_a_search_gives_no_more_than_it_is_asked_for(api: Api, cast: Cast, people: None) -> None:
    assert len(await names(api.as_(cast.bartek), "now", first=1)) == 1
    for first in (0, 51):
        with pytest.raises(GraphQLFailure) as refusal:
            await names(api.as_(cast.bartek), "now", first=first)
        assert refusal.value.code == "OUT_OF_RANGE"
    with pytest.raises(GraphQLFailure) as refusal:
        await names(api.as_(cast.bartek), "x" * 201)
    assert refusal.value.code == "TOO_LONG"


async def test_what_one_may_not_see_is_not_found_in_any_way(api: Api, cast: Cast) -> None:
    """Zofia's Crm is another one; Karol has no rights at all."""
    firm = await make.organization(name="Tajne", tax_id="5260250274", crm=cast.service, emails=["t@tajne.example"])
    await make.contact(
        last_name="Tajny", crm=cast.service, organization=firm, phones=["601602603"], emails=["tajny@example.com"]
    )
    await vocabulary.learn()
    for text in (
        "tajny",
        "tajne",
        "tanjy",
        "ajn",
        "601602603",
        "2603",
        "tajny@",
        "t@tajne",
        "5260250274",
        "tajny 2603",
    ):
        assert await names(api.as_(cast.zofia), text), text
        assert await names(api.as_(cast.bartek), text) == [], text
        assert await names(api.as_(cast.karol), text) == [], text


async def test_a_contact_of_a_hidden_company_is_not_found_by_its_name(api: Api, cast: Cast) -> None:
    firm = await make.organization(name="Tajne", crm=cast.service)
    await make.contact(last_name="Jawny", organization=firm)
    assert await names(api.as_(cast.bartek), "tajne") == []


async def test_who_lies_in_the_trash_is_not_found(api: Api, cast: Cast) -> None:
    await make.contact(last_name="Kosz", phones=["601602603"], deleted_at="2026-01-01T00:00:00Z")
    await vocabulary.learn()
    for text in ("kosz", "601602603", "ksoz"):
        assert await names(api.as_(cast.ola), text) == []


async def test_a_search_that_finds_enough_asks_little(api: Api, cast: Cast) -> None:
    for number in range(12):
        await make.contact(last_name=f"Nowak {number:02}")
        await make.organization(name=f"Nowak {number:02}")
    bartek = api.as_(cast.bartek)
    await names(bartek, "nowak")
    with counted() as sent:
        assert len(await names(bartek, "nowak")) == 10
    assert len(sent) <= 12
