"""What a search finds."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum
from itertools import count
from typing import Any

import strawberry


@strawberry.enum(description="Where the text was found.")
class SearchReason(Enum):
    NAME = strawberry.enum_value("name", description="In the name.")
    NUMBER = strawberry.enum_value("number", description="It is a phone number, or the end of one.")
    EMAIL = strawberry.enum_value("email", description="It is an e-mail address, or the beginning of one.")
    TAX_ID = strawberry.enum_value("tax_id", description="It is a tax id, or the beginning of one.")
    ORGANIZATION = strawberry.enum_value("organization", description="In the name of the contact's organization.")
    TICKET = strawberry.enum_value("ticket", description="It is a ticket's number, or in its subject.")


class Fit(IntEnum):
    """How well a hit fits, the best first."""

    EXACT = 0
    BEGINNING = 1
    PART = 2
    RELATED = 3
    GUESS = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """row: what was found, a contact, an organization or a ticket. matched: the text of it that was found."""

    row: Any
    fit: Fit
    reason: SearchReason
    matched: str


def best(found: Iterable[Iterable[Hit]], most: int) -> list[Hit]:
    """The hits of several kinds, each once, the best fitting first; of equally good ones the kinds in turn."""
    ranked = sorted(
        ((hit.fit, place, kind, hit) for kind, hits in enumerate(found) for place, hit in zip(count(), hits)),
        key=lambda each: each[:3],
    )
    first: dict[Any, Hit] = {}
    for *_, hit in ranked:
        first.setdefault(hit.row.pk, hit)
    return list(first.values())[:most]
