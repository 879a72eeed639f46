"""Narrowing lists by phone number, and taking a search apart into words and numbers."""

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

import strawberry
from tortoise.expressions import Q, Subquery

from ringbook.core.conditions import any_of, owning
from ringbook.phones.models import PhoneNumber
from ringbook.phones.policy import ending, matching

Owner: TypeAlias = Literal["contact_id", "organization_id"]
_WORD = re.compile(r"\+?\d[\d\s().,/-]*\d|\S+")


@strawberry.input(description="A condition on phone numbers.")
class PhoneFilter:
    matches: str = strawberry.field(
        description="A number in any spelling. A part of one, of four digits or more, finds those that end with it."
    )


def with_number(owner: Owner, text: str, regions: Iterable[str]) -> Q:
    """The owners of the number `text`, read as in any of `regions`."""
    return _owners(owner, any_of(matching(text, region) for region in regions))


def with_ending(owner: Owner, text: str) -> Q:
    """The owners of a number that ends with `text`; nobody's if these are not four digits or more."""
    found = PhoneNumber.filter(ending(text), **{f"{owner}__isnull": False})
    return Q(id__in=Subquery(found.values(owner)))


def words(search: str | None) -> list[str]:
    """A search's words; digits with blanks and signs between them are one: "ewa 601 602 603" has two."""
    return _WORD.findall(search or "")


def _owners(owner: Owner, numbers: Q) -> Q:
    return owning(PhoneNumber.filter(numbers), owner)
