"""Whose else a number is."""

from typing import Any

from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast
from tests.queries import counted

from ringbook.contacts.models import Contact

CARD = """query($id: ID!) { contact(id: $id) { phones { number invalid doNotCall sharedWith {
  __typename ... on Contact { displayName } ... on Organization { displayName } } } } }"""
COMPANY = "query($id: ID!) { organization(id: $id) { phones { sharedWith { ... on Contact { displayName } } } } }"
LIST = "{ contacts(first: 100) { nodes { phones { sharedWith { ... on Contact { displayName } } } } } }"


async def shared(api: Api, contact: Contact) -> list[list[str]]:
    phones = (await api(CARD, id=id_of(contact)))["contact"]["phones"]
    return [[owner["displayName"] for owner in phone["sharedWith"]] for phone in phones]


async def person(name: str, *phones: str, **values: Any) -> Contact:
    return await make.contact(first_name=name, last_name="", phones=phones, **values)


async def test_people_and_companies_with_the_same_number_are_named(api: Api, cast: Cast) -> None:
    ewa = await person("Ewa", "601 602 603", "22 621 00 00 wew. 12", "22 621 00 01")
    firm = await make.organization(name="Budex", phones=["+48601602603"])
    await person("Jan", "0048 601-602-603", "22 621 00 00 wew. 12")
    await person("Ola", "22 621 00 00")
    assert await shared(api.as_(cast.bartek), ewa) == [["Budex", "Jan"], ["Jan"], []]
    [phone] = (await api.as_(cast.bartek)(COMPANY, id=id_of(firm)))["organization"]["phones"]
    assert [owner["displayName"] for owner in phone["sharedWith"]] == ["Ewa", "Jan"]


async def test_the_hidden_and_the_deleted_are_not(api: Api, cast: Cast) -> None:
    ewa = await person("Ewa", "601602603")
    await person("Partner", "601602603", account_kind="partner")
    await person("Trash", "601602603", deleted_at="2026-01-01T00:00:00Z")
    await person("Archive", "601602603", archived_at="2026-01-01T00:00:00Z")
    clerk = await make.user_with("account_customer_admin")
    assert await shared(api.as_(clerk), ewa) == [["Archive"]]


async def test_ten_at_most_are_named_and_never_oneself(api: Api, cast: Cast) -> None:
    people = [await person(f"{n:02}", "601602603", "601602603 w. 1") for n in range(13)]
    for place in (0, 12):
        [found, _] = await shared(api.as_(cast.bartek), people[place])
        assert found == [f"{n:02}" for n in range(13) if n != place][:10]


async def test_what_is_no_number_is_nobodys(api: Api, cast: Cast) -> None:
    ewa, _ = await person("Ewa", "12"), await person("Jan", "12")
    assert await shared(api.as_(cast.bartek), ewa) == [[]]


async def test_a_page_asks_once(api: Api, cast: Cast) -> None:
    sent = []
    for count in (1, 9):
        for n in range(count):
            await person("Ewa", "601602603", f"60160260{n}")
        with counted() as statements:
            await api.as_(cast.bartek)(LIST)
        sent.append(len(statements))
    assert sent[0] == sent[1]
