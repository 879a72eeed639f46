"""Misspelt words and the words that names have."""

import pytest
from tests import factories as make
from tests.cast import Cast

from ringbook.contacts.models import Contact
from ringbook.search import vocabulary
from ringbook.search.models import SearchPass, SearchWord
from ringbook.search.spelling import distance, meant


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("nowak", "nowak", 0),
        ("", "nowak", 5),
        ("nowka", "nowak", 1),
        ("kowlaski", "kowalski", 1),
        ("kowaski", "kowalski", 1),
        ("nnowak", "nowak", 1),
        ("mowak", "nowak", 1),
        ("kwoalsik", "kowalski", 2),
        ("abc", "xyz", 3),
    ],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == distance(other, one) == slips


async def words() -> set[str]:
    return {row.word for row in await SearchWord.all()}


async def test_the_words_of_new_names_are_learnt(cast: Cast) -> None:
    await make.contact(first_name="Żaneta", last_name="Nowak-Łoś 3")
    await make.organization(name="Budex 24 Sp. z o.o.")
    await vocabulary.learn()
    assert await words() == {"zaneta", "nowak", "los", "budex"}
    await make.contact(first_name="Al", last_name="Świt")
    await vocabulary.learn()
    assert "swit" in await words()
    assert await SearchPass.all().count() == 1


async def test_a_pass_reads_only_what_changed_since_the_last(cast: Cast) -> None:
    await vocabulary.learn()
    old = await make.contact(last_name="Dawny")
    await Contact.filter(id=old.id).update(updated_at="2020-01-01T00:00:00Z")
    await vocabulary.learn()
    assert "dawny" not in await words()


async def test_words_of_nobody_are_forgotten_at_night(cast: Cast) -> None:
    contact = await make.contact(first_name="Ewa", last_name="Krótka")
    await vocabulary.learn()
    await Contact.filter(id=contact.id).update(last_name="Długa")
    await vocabulary.learn_all()
    assert await words() == {"ewa", "dluga"}


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        (["kowlaski"], [["kowalski"]]),
        (["kowaski", "jan"], [["kowalski", "jan"]]),
        (["kowal"], []),
        (["kow"], []),
        (["abcdefgh"], []),
        (["kowalsik", "noawk"], [["kowalski", "nowak"]]),
        (["5260x"], []),
    ],
)
async def test_a_misspelt_word_is_read_as_its_neighbours(
    cast: Cast, typed: list[str], readings: list[list[str]]
) -> None:
    await SearchWord.bulk_create([SearchWord(word=word) for word in ("kowalski", "kowalska", "nowak", "jan", "adam")])
    assert await meant(typed) == readings
