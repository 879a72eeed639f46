"""Quick search: a word anywhere in what an activity says, or in the names of those it is with."""

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q, Subquery

from ringbook.activities.planned.models import Activity
from ringbook.contacts.accounts import Accounts
from ringbook.core.conditions import AnyOf, Around, Where, contains
from ringbook.core.filters import fits
from ringbook.core.texts import Indexed


def both_texts(row: Table) -> Term:
    """Subject and note in one text, as an index has it."""
    return Around(row.subject, lambda subject: f"folded({subject} || ' ' || {subject.replace('subject', 'note')})")


WORDS = Indexed(inside=both_texts)
"""What the index knows of a subject or a note."""


def has_word(word: str, accounts: Accounts) -> Q:
    """`word` is in the subject or the note, or in the name of one of the accounts."""
    places: list[Q] = [Where(lambda row: contains(both_texts(row), word))]
    for column, found in (
        ("contact_id__in", accounts.contacts),
        ("people__id__in", accounts.contacts),
        ("organization_id__in", accounts.organizations),
    ):
        if isinstance(found, Subquery) or found:
            places.append(fits(column, found))
    return Q(id__in=AnyOf(*(Activity.filter(place, deleted_at=None).values("id") for place in places)))
