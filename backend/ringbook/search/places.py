"""Where the search looks. Each place answers at most so many hits of a kind, the best fitting first."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeAlias

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q, Subquery
from tortoise.filters import Like, escape_like

from ringbook.core.conditions import Where, all_of
from ringbook.core.orders import Key, Order
from ringbook.core.texts import TRIGRAM
from ringbook.organizations import policy as organizations
from ringbook.organizations.search import compact, named, with_tax_id
from ringbook.search.asked import Asked
from ringbook.search.hits import Fit, Hit, SearchReason
from ringbook.search.kinds import Kind

Place: TypeAlias = Callable[[Kind, Asked, int], Awaitable[list[Hit]]]


async def by_beginning(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """Names that begin with the words, each of them perhaps unfinished: "now an" begins Nowak Anna."""
    pattern = "% ".join(map(escape_like, asked.words)) + "%"
    hits = list[Hit]()
    for name in kind.names:
        found = kind.visible(asked.viewer).filter(_like(name, pattern))
        found = found.annotate(place=Key(Order("place", expression=name))).order_by("place", "id")
        hits += [_named(row, asked, Fit.BEGINNING) for row in await found.limit(most)]
    return sorted(hits, key=lambda hit: hit.fit)


async def by_parts(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """Names that have all words in them, wherever."""
    if all(len(word) < TRIGRAM for word in asked.words):
        return []
    found = kind.visible(asked.viewer).filter(all_of(map(kind.named, asked.words))).limit(most)
    return [_named(row, asked, Fit.PART) for row in _by_name(await found)]


async def by_tax_id(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """A tax id or its beginning, with or without signs in it."""
    wanted = compact(asked.typed)
    if not any(map(str.isdigit, wanted)):
        return []
    found = kind.visible(asked.viewer).filter(with_tax_id(asked.typed)).limit(most)
    fits = {row: Fit.EXACT if row.tax_id == wanted else Fit.BEGINNING for row in _by_name(await found)}
    return [Hit(row, fit, SearchReason.TAX_ID, row.tax_id) for row, fit in fits.items()]


async def by_company(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """People who work for a company with all words in its name."""
    if all(len(word) < TRIGRAM for word in asked.words):
        return []
    firms = organizations.visible_to(asked.viewer).filter(all_of(map(named, asked.words)))
    found = kind.visible(asked.viewer).filter(organization_id__in=Subquery(firms.values("id")))
    rows = _by_name(await found.limit(most).select_related("organization"))
    return [Hit(row, Fit.RELATED, SearchReason.ORGANIZATION, row.organization.name) for row in rows]


async def by_all(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """As the list's own search: one word in the name and another at another place, "ewa 601602603"."""
    if len(asked.words) < 2 or any(len(word) < TRIGRAM for word in asked.words):
        return []
    anywhere = await kind.haystack(asked.viewer).has_all(asked.words)
    found = await kind.visible(asked.viewer).filter(anywhere).limit(most)
    return [Hit(row, Fit.RELATED, SearchReason.NAME, str(row)) for row in _by_name(found)]


def _like(name: Callable[[Table], Term], pattern: str) -> Q:
    return Where(lambda row: Like(name(row), Term.wrap_constant(pattern)))


def _by_name(rows: Sequence[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: (row.sort_name, row.pk))


def _named(row: Any, asked: Asked, fit: Fit) -> Hit:
    return Hit(row, Fit.EXACT if _is_called(row, asked.text) else fit, SearchReason.NAME, str(row))


def _is_called(row: Any, text: str) -> bool:
    """Whether that is the whole name, the last or the first one first."""
    whole: str = row.sort_name
    return text == whole or (len(text) == len(whole) and getattr(row, "search", "").startswith(f"{text} "))
