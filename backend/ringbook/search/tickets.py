"""Looking for tickets: by number, and by words of the subject."""

from typing import Any

from tortoise.queryset import QuerySet

from ringbook.core.conditions import all_of
from ringbook.core.texts import TRIGRAM
from ringbook.search.asked import Asked
from ringbook.search.hits import Fit, Hit, SearchReason
from ringbook.search.kinds import Kind
from ringbook.tickets.search import number_in


async def by_ticket_number(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """The very number, as 1042 or #1042."""
    number = number_in(asked.typed)
    return [] if number is None else await _found(kind.visible(asked.viewer).filter(number=number), Fit.EXACT, most)


async def by_subject(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """Subjects that have all words in them, wherever; the newest first."""
    if all(len(word) < TRIGRAM for word in asked.words):
        return []
    return await _found(kind.visible(asked.viewer).filter(all_of(map(kind.named, asked.words))), Fit.PART, most)


async def _found(rows: QuerySet[Any], fit: Fit, most: int) -> list[Hit]:
    return [Hit(row, fit, SearchReason.TICKET, row.title) for row in await rows.order_by("-number").limit(most)]
