"""The ladder: remembered, exact, national, the end of a number, without extension, a company's, in notes, nobody."""

import pytest
from tests.cast import Cast, eyes_of
from tests.queries import counted
from tests.telephony.phonebook import company, person
from tortoise import connections

from ringbook.activities import actions as notes
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import read
from ringbook.telephony.certainty import CallerCertainty as Sure
from ringbook.telephony.identification import Identity, identify
from ringbook.telephony.identification.remembering import remember


async def who(number: str, region: str = "PL") -> Identity:
    return await identify(read(number, region), region)


async def as_typed(contact: Contact, digits: str) -> None:
    """The number of one whose country nobody could tell, as old address books have them."""
    await PhoneNumber.filter(contact_id=contact.id).update(e164=None, reversed_digits=digits[::-1])


@pytest.mark.parametrize(
    "spelling", ["48601602603", "0048 601-602-603", "601602603", "+48 601 602 603", "(601) 602.603", "0601602603"]
)
async def test_every_spelling_is_the_same_person(cast: Cast, spelling: str) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "+48 601 602 603")
    await person(cast.sales, "Jan Inny", "601 602 604")
    assert await who(spelling) == Identity(ewa.id, certainty=Sure.EXACT)


async def test_any_of_their_numbers_will_do(cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "22 123 45 67", "601 602 603")
    assert (await who("0048601602603")).contact_id == ewa.id


async def test_several_people_are_candidates(cast: Cast) -> None:
    ewa, jan = await person(cast.sales, "Ewa Kowal", "601602603"), await person(cast.service, "Jan Kowal", "601602603")
    assert await who("601602603") == Identity(None, None, sorted([str(ewa.id), str(jan.id)]), Sure.EXACT)


async def test_whom_somebody_chose_before_goes_before_all_others_who_stay_to_be_chosen(cast: Cast) -> None:
    ewa, jan = await person(cast.sales, "Ewa Kowal", "601602603"), await person(cast.sales, "Jan Kowal", "601602603")
    await remember("+48601602603", jan.id, by=await eyes_of(cast.bartek))
    assert await who("601602603") == Identity(jan.id, None, sorted([str(ewa.id), str(jan.id)]), Sure.REMEMBERED)
    await Contact.filter(id=jan.id).update(deleted_at=jan.created_at)
    assert await who("601602603") == Identity(ewa.id, certainty=Sure.EXACT)


async def test_somebody_without_the_number_is_remembered_too_with_their_company(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme")
    ewa = await person(cast.sales, "Ewa Kowal", at=acme)
    await remember("+48601602603", ewa.id, by=await eyes_of(cast.bartek))
    assert await who("601602603") == Identity(ewa.id, acme.id, certainty=Sure.REMEMBERED)


async def test_exact_goes_before_the_end_of_the_number(cast: Cast) -> None:
    german = await person(cast.sales, "Uwe Foreign", "+49 601602603")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    assert await who("+48601602603") == Identity(ewa.id, certainty=Sure.EXACT)
    await PhoneNumber.filter(contact_id=ewa.id).delete()
    assert await who("+48601602603") == Identity(german.id, certainty=Sure.SUFFIX)


async def test_a_number_without_a_country_is_the_same_in_the_country(cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    await as_typed(ewa, "601602603")
    assert await who("+48601602603") == Identity(ewa.id, certainty=Sure.NATIONAL)
    await as_typed(ewa, "0601602603")
    assert await who("+48601602603") == Identity(ewa.id, certainty=Sure.NATIONAL)


async def test_of_alike_endings_only_what_is_the_only_one_counts(cast: Cast) -> None:
    await person(cast.sales, "Uwe Foreign", "+49 601602603")
    await person(cast.sales, "Jana Foreign", "+420 601602603")
    assert await who("+48601602603") == Identity()


async def test_elsewhere_the_shorter_number_must_be_the_end_of_the_longer(cast: Cast) -> None:
    local = await person(cast.sales, "Joe Local", "601602603")
    await as_typed(local, "5551234")
    assert await who("+1 212 555 1234", "US") == Identity(local.id, certainty=Sure.SUFFIX)
    await as_typed(local, "99995551234")
    assert await who("+1 212 555 1234", "US") == Identity()


async def test_one_extension_is_another_number_than_the_next(cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "22 123 45 67 wew. 12")
    jan = await person(cast.sales, "Jan Kowal", "22 123 45 67 wew. 14")
    assert await who("221234567 ext 12") == Identity(ewa.id, certainty=Sure.EXACT)
    assert await who("221234567 x 14") == Identity(jan.id, certainty=Sure.EXACT)
    assert await who("221234567 ext 15") == Identity()
    both = sorted([str(ewa.id), str(jan.id)])
    assert await who("221234567") == Identity(None, None, both, Sure.EXTENSION_STRIPPED)


async def test_a_switchboard_is_known_behind_an_extension(cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "22 123 45 67")
    assert await who("221234567 ext 12") == Identity(ewa.id, certainty=Sure.EXTENSION_STRIPPED)


@pytest.mark.parametrize("sent", ["22123456712", "4822123456712", "+4822123456712"])
async def test_digits_of_an_extension_hang_on_a_known_landline(cast: Cast, sent: str) -> None:
    acme = await company(cast.sales, "Acme", "22 123 45 67")
    assert await who(sent) == Identity(None, acme.id, certainty=Sure.ORGANIZATION)
    desk = await person(cast.sales, "Ewa Kowal", "22 123 45 67 wew. 12", at=acme)
    await person(cast.sales, "Jan Kowal", "22 123 45 67 wew. 14", at=acme)
    assert await who(sent) == Identity(desk.id, acme.id, certainty=Sure.EXTENSION_STRIPPED)


@pytest.mark.parametrize("sent", ["60160260312", "601602603123456", "+1 22 123 45 67 12"])
async def test_mobiles_have_no_extensions_and_foreign_numbers_are_not_cut(cast: Cast, sent: str) -> None:
    await person(cast.sales, "Ewa Kowal", "601602603")
    await company(cast.sales, "Acme", "22 123 45 67")
    assert await who(sent) == Identity()


async def test_a_companys_number_is_the_company(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme", "22 123 45 67")
    assert await who("221234567") == Identity(None, acme.id, certainty=Sure.ORGANIZATION)


async def test_a_companys_very_number_goes_before_somebodys_alike(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme", "22 123 45 67")
    await person(cast.sales, "Uwe Foreign", "+49 221234567")
    assert await who("+48221234567") == Identity(None, acme.id, certainty=Sure.ORGANIZATION)


async def test_and_its_contact_when_just_one_has_it(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme", "22 123 45 67")
    ewa = await person(cast.sales, "Ewa Kowal", "+48221234567", at=acme)
    assert await who("221234567") == Identity(ewa.id, acme.id, certainty=Sure.EXACT)
    jan = await person(cast.sales, "Jan Kowal", "221234567", at=acme)
    assert await who("221234567") == Identity(None, acme.id, sorted([str(ewa.id), str(jan.id)]), Sure.EXACT)


async def test_a_contact_brings_their_company(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603", at=acme)
    assert await who("601602603") == Identity(ewa.id, acme.id, certainty=Sure.EXACT)


async def test_the_trash_is_nobody(cast: Cast) -> None:
    ewa, acme = await person(cast.sales, "Ewa Kowal", "601602603"), await company(cast.sales, "Acme", "221234567")
    for row in (ewa, acme):
        row.deleted_at = row.created_at
        await row.save()
    assert await who("601602603") == Identity()
    assert await who("221234567") == Identity()


async def test_the_archive_is_known_where_nobody_else_is_meant(cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    await Contact.filter(id=ewa.id).update(archived_at=ewa.created_at)
    assert await who("601602603") == Identity(ewa.id, certainty=Sure.EXACT)
    jan = await person(cast.sales, "Jan Kowal", "601602603")
    assert await who("601602603") == Identity(jan.id, certainty=Sure.EXACT)


async def test_a_contact_of_a_company_in_the_trash_is_without_it(cast: Cast) -> None:
    acme = await company(cast.sales, "Acme")
    ewa = await person(cast.sales, "Ewa Kowal", "601602603", at=acme)
    await type(acme).filter(id=acme.id).update(deleted_at=acme.created_at)
    assert await who("601602603") == Identity(ewa.id, certainty=Sure.EXACT)


async def test_a_number_in_notes_is_a_suggestion_and_nobody_more(cast: Cast) -> None:
    ewa, ola = await person(cast.sales, "Ewa Kowal"), await eyes_of(cast.ola)
    async with unit_of_work():
        note = await notes.add(ewa, "Husband: 0048 601-602-603, after 4 pm. Order 1234567890123.", by=ola)
    guess = Identity(None, None, [str(ewa.id)], Sure.MENTIONED)
    assert await who("601602603") == guess
    assert await who("1234567890123") == Identity()
    async with unit_of_work():
        await notes.change(note, body="Husband: 602 603 604.", by=ola)
    assert (await who("601602603"), await who("602603604")) == (Identity(), guess)
    jan = await person(cast.sales, "Jan Kowal", "602603604")
    assert (await who("602603604")).contact_id == jan.id
    await PhoneNumber.filter(contact_id=jan.id).delete()
    async with unit_of_work():
        await notes.delete(note, by=ola)
    assert await who("602603604") == Identity()


@pytest.mark.parametrize("text", ["", "101", "12345", "112", "abc", "+", "%", "\u0660", "9" * 40, "Ö" * 200])
async def test_extensions_and_what_is_no_number_are_nobody(cast: Cast, text: str) -> None:
    await person(cast.sales, "Ewa Kowal", "601 612 345")
    assert await who(text) == Identity()


async def test_a_ring_asks_two_questions_and_three_for_a_stranger(cast: Cast) -> None:
    await person(cast.sales, "Ewa Kowal", "601602603")
    with counted() as known:
        await who("601602603")
    with counted() as stranger:
        await who("600000000")
    assert (len(known), len(stranger)) == (2, 3)


async def test_numbers_are_found_by_index(cast: Cast) -> None:
    await connections.get("default").execute_query("SET LOCAL enable_seqscan = off")
    _, plan = await connections.get("default").execute_query(
        "EXPLAIN SELECT 1 FROM phone_number n WHERE n.e164 = ANY(ARRAY['+48601602603'])"
        " OR n.reversed_digits LIKE '306206106%%'"
    )
    text = "\n".join(row["QUERY PLAN"] for row in plan)
    assert "phone_number_e164" in text
    assert "phone_number_suffix" in text
