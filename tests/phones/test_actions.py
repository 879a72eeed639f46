"""The rules of lists of numbers, and finding them in any spelling."""

from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast

from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.ids import global_id
from ringbook.history.actions import Change
from ringbook.phones.actions import Given, set_numbers
from ringbook.phones.models import PhoneKind, PhoneNumber
from ringbook.phones.policy import ending, matching


@pytest.fixture
async def ewa(cast: Cast) -> Contact:
    return await make.contact(phones=["601 602 603", "22 621 00 00"])


async def numbers(owner: Contact) -> list[PhoneNumber]:
    return await PhoneNumber.filter(contact_id=owner.id).order_by("rank")


async def test_a_list_is_kept_added_to_removed_from_and_ordered(ewa: Contact) -> None:
    mobile, landline = await numbers(ewa)
    changes = await set_numbers(
        ewa,
        [
            Given("+49 30 123456", kind=PhoneKind.WORK),
            Given("22 621 00 01", id=id_of(landline), description=" after 4 pm "),
        ],
        "PL",
    )
    first, second = await numbers(ewa)
    assert (first.e164, first.kind, first.main) == ("+4930123456", PhoneKind.WORK, True)
    assert (second.id, second.e164, second.description, second.main) == (
        landline.id,
        "+48226210001",
        "after 4 pm",
        False,
    )
    assert not await PhoneNumber.filter(id=mobile.id).exists()
    (change,) = changes
    assert [each["label"] for each in change.before] == ["601 602 603", "22 621 00 00"]
    assert [each["label"] for each in change.after] == ["+49 30 123456", "22 621 00 01"]


async def test_the_same_list_is_no_change(ewa: Contact) -> None:
    same = [Given(row.number, row.kind, row.description, row.main, id_of(row)) for row in await numbers(ewa)]
    assert await set_numbers(ewa, same, "PL") == []


@pytest.mark.parametrize(
    ("marks", "main"), [((False, False), 0), ((False, True), 1), ((True, True), 0)], ids=["none", "one", "both"]
)
async def test_just_one_is_main(ewa: Contact, marks: tuple[bool, bool], main: int) -> None:
    await set_numbers(ewa, [Given(f"60160260{n}", main=mark) for n, mark in enumerate(marks)], "PL")
    assert [row.main for row in await numbers(ewa)] == [n == main for n in range(2)]


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ([Given("601602603"), Given("")], "BLANK", "phones.1.number"),
        ([Given("call me")], "LETTERS", "phones.0.number"),
        ([Given("123")], "TOO_SHORT", "phones.0.number"),
        ([Given("601602603"), Given("0048 601-602-603")], "TAKEN", "phones.1.number"),
        ([Given("601602603", description="x" * 201)], "TOO_LONG", "phones.0.description"),
        ([Given("601602603", id="nonsense")], "NOT_FOUND", "phones.0.id"),
    ],
)
async def test_bad_numbers_are_refused(ewa: Contact, given: list[Given], code: str, path: str) -> None:
    with pytest.raises(DomainError) as refusal:
        await set_numbers(ewa, given, "PL")
    assert (refusal.value.code, ".".join(refusal.value.problems[0].path)) == (code, path)


async def test_an_id_keeps_one_number_of_this_owner(ewa: Contact) -> None:
    mine, theirs = (await numbers(ewa))[0], await make.phone("600100200", contact=await make.contact())
    for ids in ([id_of(theirs)], [id_of(mine), id_of(mine)], [global_id("Contact", mine.id)]):
        with pytest.raises(DomainError, match="does not exist"):
            await set_numbers(ewa, [Given(f"60160260{n}", id=id) for n, id in enumerate(ids)], "PL")


async def test_an_old_bad_number_does_not_block_the_list(ewa: Contact) -> None:
    row = (await numbers(ewa))[0]
    await PhoneNumber.filter(id=row.id).update(number="ask Jan", e164=None, reversed_digits="")
    changes: list[Change] = await set_numbers(ewa, [Given("ask Jan", id=id_of(row), description="always")], "PL")
    assert changes[0].after[0]["description"] == "always"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("601602603", {"+48601602603"}),
        ("+48 601-602-603", {"+48601602603"}),
        ("0048601602603", {"+48601602603"}),
        ("(601) 602.603", {"+48601602603"}),
        ("602603", {"+48601602603", "+4915112602603"}),
        ("2603", {"+48601602603", "+4915112602603"}),
        ("603", set()),
        ("+49 151 12602603", {"+4915112602603"}),
        ("601602604", set()),
        ("%%%%", set()),
        ("Ewa 2603", set()),
    ],
)
async def test_numbers_are_found_in_any_spelling(cast: Cast, text: str, found: set[str]) -> None:
    await make.contact(phones=["601 602 603", "+49 151 12602603"])
    assert await e164_of(matching(text, "PL")) == found


async def test_a_search_finds_the_same_ending_in_every_country(cast: Cast) -> None:
    await make.contact(phones=["+48601602603", "+49601602603"])
    assert await e164_of(ending("601 602 603")) == {"+48601602603", "+49601602603"}


async def e164_of(numbers: Any) -> set[str | None]:
    return {row.e164 for row in await PhoneNumber.filter(numbers)}


async def test_flags_are_kept_and_told(ewa: Contact) -> None:
    mobile, landline = await numbers(ewa)
    given = [Given(mobile.number, id=id_of(mobile), invalid=True), Given(landline.number, do_not_call=True)]
    [change] = await set_numbers(ewa, given, "PL")
    first, second = await numbers(ewa)
    assert (first.id, first.invalid, first.do_not_call) == (mobile.id, True, False)
    assert (second.invalid, second.do_not_call) == (False, True)
    assert [(each["invalid"], each["doNotCall"]) for each in change.after] == [(True, False), (False, True)]
    assert await set_numbers(ewa, [Given.of(row) for row in await numbers(ewa)], "PL") == []


@pytest.mark.parametrize(
    "typed", ["800-FLOWERS", "1-800-FLOWERS", "601 602 60A", "601602603 (Ewa)", "O601602603", "sześćset jeden"]
)
async def test_letters_are_no_number(ewa: Contact, typed: str) -> None:
    with pytest.raises(DomainError, match="A phone number has only digits, spaces and") as refusal:
        await set_numbers(ewa, [Given("22 621 00 00"), Given(typed)], "PL")
    assert [(each.code, each.path) for each in refusal.value.problems] == [("LETTERS", ("phones", "1", "number"))]


@pytest.mark.parametrize(
    "typed",
    ["６０１６０２６０３", "\u200f601 602 603", "\u202d+48601602603\u202c", "٦٠١٦٠٢٦٠٣", "601\u00a0602\u00a0603"],
)
async def test_digits_of_all_scripts_and_hidden_marks_are_fine(ewa: Contact, typed: str) -> None:
    await set_numbers(ewa, [Given(typed)], "PL")
    assert [row.e164 for row in await numbers(ewa)] == ["+48601602603"]
