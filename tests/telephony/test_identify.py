"""The ladder: exact, the end of the number, a company's number, nobody."""

import pytest
from tests.cast import Cast
from tests.telephony.phonebook import company, person
from tortoise import connections

from ringbook.phones.numbers import read
from ringbook.telephony.identify import Identity, identify


async def who(number: str, region: str = "PL") -> Identity:
    return await identify(read(number, region), region)


@pytest.mark.parametrize(
    "spelling", ["48601602603", "0048 601-602-603", "601602603", "+48 601 602 603", "(601) 602.603", "0601602603"]
)
async def test_every_spelling_is_the_same_person(cast: Cast, spelling: str) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "+48 601 602 603")
    await person(cast.sales, "Jan Inny", "601 602 604")
    assert await who(spelling) == Identity(ewa.id)


async def test_any_of_their_numbers_will_do(cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "22 123 45 67", "601 602 603")
    assert (await who("0048601602603")).contact_id == ewa.id


async def test_several_people_are_candidates(cast: Cast) -> None:
    ewa, jan = await person(cast.sales, "Ewa Kowal", "601602603"), await person(cast.service, "Jan Kowal", "601602603")
    assert await who("601602603") == Identity(None, None, sorted([str(ewa.id), str(jan.id)]))


async def test_exact_goes_before_the_end_of_the_number(cast: Cast) -> None:
    german = await person(cast.sales, "Uwe Foreign", "+49 601602603")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    assert (await who("+48601602603")).contact_id == ewa.id
    await connections.get("default").execute_query("DELETE FROM phone_number WHERE contact_id = %s", [ewa.id])
    assert (await who("+48601602603")).contact_id == german.id


async def test_elsewhere_the_shorter_number_must_be_the_end_of_the_longer(cast: Cast) -> None:
    local = await person(cast.sales, "Joe Local", "601602603")
    await connections.get("default").execute_query(
        "UPDATE phone_number SET e164 = NULL, reversed_digits = '4321555' WHERE contact_id = %s", [local.id]
    )
    assert (await who("+1 212 555 1234", "US")).contact_id == local.id
    await connections.get("default").execute_query("UPDATE phone_number SET reversed_digits = '43215559999'")
    assert await who("+1 212 555 1234", "US") == Identity()


async def test_a_companys_number_is_the_company(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme", "22 123 45 67")
    assert await who("221234567") == Identity(None, acme.id)


async def test_and_its_contact_when_just_one_has_it(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme", "22 123 45 67")
    ewa = await person(cast.sales, "Ewa Kowal", "+48221234567", at=acme)
    assert await who("221234567") == Identity(ewa.id, acme.id)
    jan = await person(cast.sales, "Jan Kowal", "221234567", at=acme)
    assert await who("221234567") == Identity(None, acme.id, sorted([str(ewa.id), str(jan.id)]))


async def test_a_contact_brings_their_company(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603", at=acme)
    assert await who("601602603") == Identity(ewa.id, acme.id)


async def test_the_trash_is_nobody(cast: Cast) -> None:
    ewa, acme = await person(cast.sales, "Ewa Kowal", "601602603"), await company(cast.sales, "Acme", "221234567")
    for row in (ewa, acme):
        row.deleted_at = row.created_at
        await row.save()
    assert await who("601602603") == Identity()
    assert await who("221234567") == Identity()


async def test_a_contact_of_a_company_in_the_trash_is_without_it(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603", at=acme)
    await type(acme).filter(id=acme.id).update(deleted_at=acme.created_at)
    assert await who("601602603") == Identity(ewa.id)


@pytest.mark.parametrize("text", ["", "101", "12345", "112", "abc", "+", "%", "\u0660"])
async def test_extensions_and_what_is_no_number_are_nobody(cast: Cast, text: str) -> None:
    await person(cast.sales, "Ewa Kowal", "601 612 345")
    assert await who(text) == Identity()


async def test_it_is_one_query_by_index(cast: Cast) -> None:
    await connections.get("default").execute_query("SET LOCAL enable_seqscan = off")
    _, plan = await connections.get("default").execute_query(
        "EXPLAIN SELECT 1 FROM phone_number n WHERE n.e164 = '+48601602603' OR n.reversed_digits LIKE '306206106%%'"
    )
    text = "\n".join(row["QUERY PLAN"] for row in plan)
    assert "phone_number_e164" in text
    assert "phone_number_suffix" in text
