"""Quick search: a word anywhere in what people call a company by."""

import re
from collections.abc import Sequence

from tortoise.expressions import Q

from ringbook.core.conditions import NOTHING, Where, begins
from ringbook.core.haystack import Haystack, Place
from ringbook.core.texts import has_part
from ringbook.emails.filters import beginning_with
from ringbook.organizations.models import Organization
from ringbook.phones.filters import ending_with

SHORTEST_TAX_ID = 4
"""Characters of a tax id that a search needs."""
_BETWEEN = re.compile(r"[\s./,-]")


def named(word: str) -> Q:
    """Those with `word` in their name; with less than three letters at the beginning of one of its words."""
    return Where(lambda row: has_part(row.sort_name, word))


def _places(word: str) -> Sequence[Place]:
    taxed = with_tax_id(word)
    return (
        beginning_with("organization_id", word),
        Place(Organization.filter(taxed).values("id"), taxed),
        ending_with("organization_id", word),
    )


def haystack() -> Haystack:
    """A word is in the name, begins an e-mail address or the tax id, or ends a number."""
    return Haystack(Organization.all(), named, _places)


def with_tax_id(text: str) -> Q:
    """Those whose tax id begins with `text`, however it is written; none for less than four characters."""
    start = compact(text)
    if len(start) < SHORTEST_TAX_ID:
        return NOTHING
    # The index leaves out those without a tax id; the planner doesn't see that the beginning does, too.
    return Where(lambda row: begins(row.tax_id, start) & (row.tax_id != ""))


def compact(text: str) -> str:
    """A tax id, or a part of one, without signs between and without the letters of Poland: as it is stored."""
    return _BETWEEN.sub("", text).upper().removeprefix("PL")
