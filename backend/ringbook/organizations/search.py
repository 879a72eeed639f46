"""Quick search: a word anywhere in what people call a company by."""

import re

from tortoise.expressions import Q

from ringbook.core.conditions import NOTHING, AnyOf, Where, begins, contains
from ringbook.emails.filters import with_beginning
from ringbook.organizations.models import Organization
from ringbook.phones.filters import with_ending

TRIGRAM = 3
"""Letters that the index needs to narrow a search."""
SHORTEST_TAX_ID = 4
"""Characters of a tax id that a search needs."""
_BETWEEN = re.compile(r"[\s./,-]")


def named(word: str) -> Q:
    """Those with `word` in their name."""
    return Where(lambda row: contains(row.sort_name, word))


def has_word(word: str) -> Q:
    """`word` is in the name, begins an e-mail address or the tax id, or ends a number."""
    places = [
        named(word),
        with_beginning("organization_id", word),
        with_tax_id(word),
        with_ending("organization_id", word),
    ]
    if len(word) < TRIGRAM:
        return Q(*places, join_type=Q.OR)
    return Q(id__in=AnyOf(*(Organization.filter(place).values("id") for place in places)))


def with_tax_id(text: str) -> Q:
    """Those whose tax id begins with `text`, however it is written; none for less than four characters."""
    start = compact(text)
    return Where(lambda row: begins(row.tax_id, start)) if len(start) >= SHORTEST_TAX_ID else NOTHING


def compact(text: str) -> str:
    """A tax id, or a part of one, without signs between and without the letters of Poland: as it is stored."""
    return _BETWEEN.sub("", text).upper().removeprefix("PL")
