"""Narrowing lists by phone number, and taking a search apart into words and numbers."""

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

import strawberry
from tortoise.expressions import Q

from ringbook.core.conditions import any_of, owning
from ringbook.core.errors import DomainError
from ringbook.core.haystack import Place
from ringbook.core.words import tidied
from ringbook.phones.models import PhoneNumber
from ringbook.phones.policy import ending, matching

Owner: TypeAlias = Literal["contact_id", "organization_id"]
LONGEST = 200
"""Characters of a search."""
MOST_WORDS = 20
"""Words of all searches in a filter: each is looked for in several tables."""
_WORD = re.compile(r"\+?\d[\d\s().,/-]*\d(?!\w)|\S+")


@strawberry.input(description="A condition on phone numbers.")
class PhoneFilter:
    matches: str = strawberry.field(
        description="A number in any spelling. A part of one, of four digits or more, finds those that end with it."
    )


def with_number(owner: Owner, text: str, regions: Iterable[str]) -> Q:
    """The owners of the number `text`, read as in any of `regions`."""
    return _owners(owner, any_of(matching(text, region) for region in regions))


def ending_with(owner: Owner, text: str) -> Place:
    """Owners of a number that ends with `text`; nobody if these are not four digits or more."""
    numbers = ending(text)
    return Place(PhoneNumber.filter(numbers, **{f"{owner}__isnull": False}).values(owner), _owners(owner, numbers))


def check_searches(given: Iterable[tuple[str | None, str]]) -> None:
    """A filter's searches with the paths they stand at. Raises TOO_LONG, and TOO_MANY for too many words in all."""
    total = 0
    for search, path in given:
        if len(tidied(search or "")) > LONGEST:
            raise DomainError("too_long", "At most {most} characters fit here.", field=path, most=LONGEST)
        total += len(words(search))
        if total > MOST_WORDS:
            raise DomainError("too_many", "Search for at most {most} words at a time.", field=path, most=MOST_WORDS)


def words(search: str | None) -> list[str]:
    """A search's words; digits with blanks and signs between them are one: "ewa 601 602 603" has two,
    "hala 4b" and "hala 40b" too.

    Signs that stand alone are none beside other words: "kowalski & syn" has two.
    """
    found: list[str] = _WORD.findall(search or "")
    return [word for word in found if any(map(str.isalnum, word))] or found


def _owners(owner: Owner, numbers: Q) -> Q:
    return owning(PhoneNumber.filter(numbers), owner)
