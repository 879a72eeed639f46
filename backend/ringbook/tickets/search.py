"""Looking for tickets: by number, by words of the subject, of the contact's name, of the organization's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts.search import named as person_named
from ringbook.core.conditions import AnyOf, Where, contains
from ringbook.core.filters import fits
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations.search import named as company_named
from ringbook.tickets.models import Ticket

FEW = 1000
"""Accounts that are named one by one."""
DIGITS = 9
"""More make no ticket's number."""


def number_in(word: str) -> int | None:
    """1042 for "#1042" and "1042"; None for anything else."""
    digits = word.removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= DIGITS else None


def named(word: str) -> Q:
    """Those with `word` in their subject."""
    return Where(lambda row: contains(row.sort_subject, word))


@dataclass(frozen=True, slots=True)
class Accounts:
    """Whom the viewer sees with a word in their name: their ids, or where they are too many the query for these."""

    contacts: Sequence[UUID] | Subquery
    organizations: Sequence[UUID] | Subquery


async def accounts_named(words: Iterable[str], viewer: Viewer) -> dict[str, Accounts]:
    """By word. Looked up first: with ids at hand the database knows whether a list is walked or an index asked."""
    people, firms = contacts.visible_to(viewer), organizations.visible_to(viewer)
    return {
        word: Accounts(await _few(people.filter(person_named(word))), await _few(firms.filter(company_named(word))))
        for word in dict.fromkeys(words)
    }


def has_word(word: str, accounts: Accounts) -> Q:
    """`word` is the number, or in the subject, or in the name of one of the accounts."""
    number = number_in(word)
    if word.startswith("#") and number is not None:
        return Q(number=number)
    places = [named(word), *([] if number is None else [Q(number=number)])]
    for column, found in (("contact_id__in", accounts.contacts), ("organization_id__in", accounts.organizations)):
        if isinstance(found, Subquery) or found:
            places.append(fits(column, found))
    if any(isinstance(found, Subquery) for found in (accounts.contacts, accounts.organizations)):
        return Q(id__in=AnyOf(*(Ticket.filter(place).values("id") for place in places)))
    return Q(*places, join_type=Q.OR)


async def _few(rows: QuerySet[Any]) -> Sequence[UUID] | Subquery:
    ids: list[UUID] = await rows.limit(FEW + 1).values_list("id", flat=True)  # type: ignore[assignment]
    return ids if len(ids) <= FEW else Subquery(rows.values("id"))
