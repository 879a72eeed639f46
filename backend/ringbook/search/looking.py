"""The search over all kinds of records: a kind is a list of places, asked one after the other until enough is found."""

from collections.abc import Sequence
from dataclasses import replace

from ringbook.search.asked import Asked
from ringbook.search.hits import Fit, Hit, best
from ringbook.search.kinds import CONTACTS, ORGANIZATIONS, TICKETS, Kind
from ringbook.search.places import Place, by_all, by_beginning, by_company, by_parts, by_tax_id
from ringbook.search.reach import by_email, by_number
from ringbook.search.spelling import meant
from ringbook.search.tickets import by_subject, by_ticket_number

PLACES: tuple[tuple[Kind, tuple[Place, ...]], ...] = (
    (CONTACTS, (by_number, by_beginning, by_email, by_parts, by_company, by_all)),
    (ORGANIZATIONS, (by_number, by_tax_id, by_beginning, by_email, by_parts, by_all)),
    (TICKETS, (by_ticket_number, by_subject)),
)
CALLED = (CONTACTS, ORGANIZATIONS)
"""Those with names, whose words the vocabulary has."""
NAMES: tuple[Place, ...] = (by_beginning, by_parts)
"""Where a misspelt word may have been meant for."""


async def look(asked: Asked, most: int) -> list[Hit]:
    """At most so many hits, the best first; guesses at misspelt words only where there is room for them."""
    if not asked.words:
        return []
    found = best([await _in(kind, places, asked, most) for kind, places in PLACES], most)
    if len(found) == most:
        return found
    guesses = [
        [replace(hit, fit=Fit.GUESS) for hit in await _in(kind, NAMES, asked.reread(words), most)]
        for words in await meant(asked.words)
        for kind in CALLED
    ]
    return best([found, *guesses], most)


async def _in(kind: Kind, places: Sequence[Place], asked: Asked, most: int) -> list[Hit]:
    hits: dict[object, Hit] = {}
    for place in places:
        for hit in await place(kind, asked, most):
            hits.setdefault(hit.row.pk, hit)
        if len(hits) >= most:
            break
    return list(hits.values())
